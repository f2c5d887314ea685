using System.Collections.Immutable;
using static Nabla.Maths;

namespace Nabla.Tests.Parsing;

public class ParserTests
{
    private static readonly Symbol X = Symbol("x");
    private static readonly Symbol Y = Symbol("y");
    private static readonly Function F = Function.Undefined("f");

    [Fact]
    public void Arithmetic_is_exact_and_canonical()
    {
        Assert.Equal(Rational(1, 3), Expr.Parse("1/3"));
        Assert.Equal((Expr)0.5, Expr.Parse("0.5"));
        Assert.Equal((Expr)1e-5, Expr.Parse("1e-5"));
        Assert.Equal(X.Pow(2) + (2 * X * Y) - 1, Expr.Parse("x**2 + 2*x*y - 1"));
        Assert.Equal(-X.Pow(2), Expr.Parse("-x^2"));
        Assert.Equal((Expr)512, Expr.Parse("2^3^2"));
        Assert.Equal(X.Pow(-2), Expr.Parse("x**-2"));
        Assert.Equal(X * Y / 3, Expr.Parse("x/3*y"));
        Assert.Equal(Mul.Of(-1, X + 1, Y + 1), Expr.Parse("-(x + 1)*(y + 1)"));
        Assert.Equal(Mul.Of(2, X + 1, Y + 1), Expr.Parse("2*(x + 1)*(y + 1)"));
        Assert.Equal(-X / Y, Expr.Parse("x/-y"));
    }

    [Fact]
    public void Everyday_mathematics_is_read()
    {
        Assert.Equal(2 * X, Expr.Parse("2x"));
        Assert.Equal(2 * X, Expr.Parse("2 x"));
        Assert.Equal((X + 1) * (X - 1), Expr.Parse("(x+1)(x-1)"));
        Assert.Equal(Sin(X).Pow(2), Expr.Parse("sin^2(x)"));
        Assert.Equal(Sin(X).Pow(2), Expr.Parse("sin²(x)"));
        Assert.Equal(Sin(X) * Cos(X), Expr.Parse("sin x cos x"));
        Assert.Equal(2 * Sin(2 * X), Expr.Parse("2 sin 2x"));
        Assert.Equal(Sqrt(X), Expr.Parse("√x"));
        Assert.Equal(2 * Constant.Pi, Expr.Parse("2π"));
        Assert.Equal(X.Pow(2) + X.Pow(-1), Expr.Parse("x²+x⁻¹"));
        Assert.Equal(Relation.Of(RelationOperator.LessOrEqual, X, Y), Expr.Parse("x≤y"));
    }

    [Fact]
    public void Derivatives_with_primes_are_read()
    {
        Assert.Equal(Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [1])), Expr.Parse("f'(x)"));
        Assert.Equal(Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [2])), Expr.Parse("f''(x)"));
        Assert.Equal(Binder.Of(BinderKind.Derivative, F[X], new Binding(X, [2])), Expr.Parse("Derivative(f(x), (x, 2))"));
    }

    [Fact]
    public void Known_names_are_what_the_options_say()
    {
        var positive = Symbol("x", Assumptions.Positive);
        var options = new ParseOptions { Names = new Dictionary<string, Expr> { ["x"] = positive, ["J"] = X.Pow(2) } };

        Assert.Equal(positive, Expr.Parse("sqrt(x**2)", options));
        Assert.Equal(positive * (positive + 1), Expr.Parse("x(x+1)", options));
        Assert.Equal(2 * X.Pow(2), Expr.Parse("2J", options));
    }

    [Fact]
    public void Known_functions_are_what_the_options_say()
    {
        var cube = new Function("cube") { Evaluate = a => a[0].Pow(3) };
        var options = new ParseOptions
        {
            Functions = new Dictionary<string, Function> { ["cube"] = cube, ["pi"] = Function.Undefined("pi") },
            Operations = new Dictionary<string, Func<ImmutableArray<Expr>, Expr>> { ["diff"] = a => a[0].Diff(a[1]) },
            AllowUndefinedFunctions = false,
        };

        Assert.Equal(X.Pow(3), Expr.Parse("cube(x)", options));
        Assert.Equal(Function.Undefined("pi")[X], Expr.Parse("pi(x)", options));
        Assert.Equal(1 + (2 * X), Expr.Parse("1 + diff(x^2, x)", options));
        Assert.Equal(0, Assert.Throws<ParseException>(() => Expr.Parse("f(x)", options)).Position);
    }

    [Fact]
    public void The_interfaces_of_NET_read_the_same()
    {
        Assert.True(Expr.TryParse("x + 1", out var sum));
        Assert.Equal(X + 1, sum);
        Assert.False(Expr.TryParse("x +", out _));
        Assert.False(Expr.TryParse("1e999", out _));
        Assert.False(Expr.TryParse(null, out _));
        Assert.Equal(X + 1, Expr.Parse("2*x + 1".AsSpan(2)));
    }

    [Theory]
    [InlineData("sin(x", 3)]
    [InlineData("(x))", 3)]
    [InlineData("x + * y", 4)]
    [InlineData("x = y", 2)]
    [InlineData("3 4", 2)]
    [InlineData("1/2x", 3)]
    [InlineData("sin(x, y)", 0)]
    [InlineData("x + [1]", 4)]
    [InlineData("", 0)]
    public void Errors_have_positions(string text, int position)
    {
        var error = Assert.Throws<ParseException>(() => Expr.Parse(text));

        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void The_message_shows_a_caret_under_the_place()
    {
        var error = Assert.Throws<ParseException>(() => Expr.Parse("2*sin(x + 1"));

        Assert.Equal("This '(' is not closed.\n  2*sin(x + 1\n       ^", error.Message);
    }
}
