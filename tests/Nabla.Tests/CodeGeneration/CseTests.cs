using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

public class CseTests
{
    [Fact]
    public void What_occurs_twice_gets_a_name()
    {
        var (x, y) = Symbols("x, y");
        var shared = new[] { (x + y).Pow(2) + Sqrt(x + y), 1 / (x + y) }.Cse();

        Assert.Equal([("x0", "x + y")], shared.Replacements.Select(r => (r.Symbol.Name, r.Expr.ToString())));
        Assert.Equal(["sqrt(x0) + x0**2", "1/x0"], shared.Results.Select(r => r.ToString()));
    }

    [Fact]
    public void Names_of_the_symbols_are_not_taken_again()
    {
        var x0 = Symbol("x0");
        var shared = new[] { Sin(x0) * Exp(Sin(x0)) }.Cse();

        Assert.Equal("x1", Assert.Single(shared.Replacements).Symbol.Name);
        Assert.Equal("x1*exp(x1)", shared.Results[0].ToString());
    }

    [Theory]
    [InlineData("x + y; x + y + 2; x + y + z + 3", "x0 = x + y", "x0; x0 + 2; x0 + z + 3")]
    [InlineData("a*b*c; a*b*d; c*d", "x0 = a*b", "c*x0; d*x0; c*d")]
    [InlineData("(w - y - z)*(w + x + y + z)/(w + x)**3", "x0 = w + x; x1 = y + z", "(w - x1)*(x0 + x1)/x0**3")]
    [InlineData("x**2 + 1/x**2; f(x**-y) + x**y", "x0 = x**2; x1 = x**y", "x0 + 1/x0; x1 + f(1/x1)")]
    [InlineData("f(x - y) + f(y - x)", "x0 = x - y", "f(-x0) + f(x0)")]
    [InlineData("f(2*x) + g(2*x)", "x0 = 2*x", "f(x0) + g(x0)")]
    [InlineData("f(-x) + g(-x); sqrt(2) + x*sqrt(2)", "x0 = sqrt(2)", "f(-x) + g(-x); x*x0 + x0")]
    [InlineData("2*(x + y); 3*(x + y)", "", "2*x + 2*y; 3*x + 3*y")]
    [InlineData("Piecewise((x*y, x*y < 1), (2, True))", "x0 = x*y", "Piecewise((x0, x0 < 1), (2, True))")]
    [InlineData("Derivative(f(x), x) + f(x)", "", "f(x) + Derivative(f(x), x)")]
    public void Parts_are_shared_as_SymPy_shares_them(string expressions, string replacements, string results)
    {
        var options = new ParseOptions { Functions = new Dictionary<string, Function> { ["f"] = Function.Undefined("f"), ["g"] = Function.Undefined("g") } };
        var shared = expressions.Split("; ").Select(e => Expr.Parse(e, options)).Cse();

        Assert.Equal(replacements, string.Join("; ", shared.Replacements.Select(r => $"{r.Symbol} = {r.Expr}")));
        Assert.Equal(results, string.Join("; ", shared.Results));
    }

    [Fact]
    public void Names_are_given_and_symbols_ignored()
    {
        var (x, y, a) = Symbols("x, y, a");
        Expr[] expressions = [a * Sin(x + y), y * Cos(x + y) * Exp(y), Exp(y)];

        Assert.Equal("a", Assert.Single(new[] { Sin(x) + Sin(x).Pow(2) }.Cse(new CseOptions { Symbols = [x, a] }).Replacements).Symbol.Name);
        Assert.Equal("x + y", Assert.Single(expressions.Cse(new CseOptions { Ignore = [] }).Replacements.Where(r => r.Symbol.Name == "x0")).Expr.ToString());
        Assert.Empty(expressions.Cse(new CseOptions { Ignore = [y] }).Replacements);
        Assert.StartsWith("There are more common subexpressions", Assert.Throws<MathException>(() => expressions.Cse(new CseOptions { Symbols = [a] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_given_once_and_are_not_those_of_bound_variables()
    {
        var (x, y, u) = Symbols("x, y, u");
        Expr[] expressions = [Sin(x) * Cos(y) + Exp(Sin(x)) * Exp(Cos(y))];

        Assert.Equal("The name u is given twice.", Assert.Throws<MathException>(() => expressions.Cse(new CseOptions { Symbols = [u, u] })).Message);
        Assert.Equal("u", Assert.Single(new[] { Expr.Parse("Integral(t*x, (t, 0, 1))*sin(x) + exp(sin(x))") }.Cse(new CseOptions { Symbols = [Symbol("t"), u] }).Replacements).Symbol.Name);
    }

    [Fact]
    public void Deep_shared_and_many_expressions_take_no_time()
    {
        Expr x = Symbol("x");
        var (deep, shared) = (x, x);
        for (var i = 0; i < 100_000; i++)
        {
            deep = Sin(deep + x);
        }

        for (var i = 0; i < 60; i++)
        {
            shared = Sin(shared) * Cos(shared);
        }

        Expr[] many = [.. Enumerable.Range(0, 2_000).Select(i => x + Symbol($"a{i % 50}") + Symbol($"b{i % 40}") + i)];

        Assert.Empty(new[] { deep }.Cse().Replacements);
        Assert.Equal(60, new[] { shared, shared }.Cse().Replacements.Length);
        Assert.InRange(many.Cse().Replacements.Length, 1, 400);
    }
}
