using static Nabla.Maths;

namespace Nabla.Tests.Printing;

public class UnicodePrinterTests
{
    [Fact]
    public void Fractions_roots_and_powers_are_drawn()
    {
        var x = Symbol("x");

        Assert.Equal(" 2\nx ", x.Pow(2).ToUnicode());
        Assert.Equal("x\n─\n2", (x / 2).ToUnicode());
        Assert.Equal("√x", Sqrt(x).ToUnicode());
        Assert.Equal("  _______\n╲╱ x + 1 ", Sqrt(x + 1).ToUnicode());
        Assert.Equal(" ⎛ 2    ⎞\nf⎝x  + 1⎠", Function.Undefined("f")[x.Pow(2) + 1].ToUnicode());
        Assert.Equal("   2   \nsin (x)", Sin(x).Pow(2).ToUnicode());
    }

    [Fact]
    public void Names_become_Greek_letters_with_sub_and_superscripts()
    {
        Assert.Equal("α₁₂", Symbol("alpha12").ToUnicode());
        Assert.Equal("Σⁿᵢ", Symbol("Sigma_i__n").ToUnicode());
        Assert.Equal("x̂", Symbol("xhat").ToUnicode());
        Assert.Equal("a_Q", Symbol("a_Q").ToUnicode());
    }

    [Fact]
    public void Binders_are_drawn_with_growing_signs()
    {
        var x = Symbol("x");
        var f = Function.Undefined("f")[x];

        Assert.Equal("d       \n──(f(x))\ndx      ", Binder.Of(BinderKind.Derivative, f, new Binding(x, [1])).ToUnicode());
        Assert.Equal("1        \n⌠        \n⎮ f(x) dx\n⌡        \n0        ", Binder.Of(BinderKind.Integral, f, new Binding(x, [0, 1])).ToUnicode());
        Assert.Equal(" lim f(x)\nx─→0⁺    ", Binder.Of(BinderKind.Limit, f, new Binding(x, [0, Symbol("+")])).ToUnicode());
    }

    [Fact]
    public void A_layout_that_would_be_too_large_is_refused()
    {
        Expr doubling = Symbol("x");
        Expr deep = doubling;
        for (var i = 0; i < 40; i++)
        {
            doubling = Sin(doubling) * doubling;
        }

        for (var i = 0; i < 100_000; i++)
        {
            deep = Sin(deep);
        }

        Assert.Throws<LimitException>(doubling.ToUnicode);
        Assert.Throws<LimitException>(deep.ToUnicode);
    }
}
