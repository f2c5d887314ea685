using static Nabla.Maths;

namespace Nabla.Tests.Derivations;

public class DerivationTests
{
    private static readonly Expr X = Symbol("x");

    [Theory]
    [InlineData("x + x**2", "sum rule", "(u + v)' = u' + v'")]
    [InlineData("3*x**2", "constant multiple rule", "(c*u)' = c*u'")]
    [InlineData("x*sin(x)", "product rule", "(u*v)' = u*v' + u'*v")]
    [InlineData("sin(x)/x", "quotient rule", "(t/b)' = (b*t' - b'*t)/b**2")]
    [InlineData("1/x", "reciprocal rule", "(1/x)' = -1/x**2")]
    [InlineData("1/(x*sin(x))", "reciprocal rule", "(1/u)' = -u'/u**2")]
    [InlineData("x**3", "power rule", "(x**n)' = n*x**(n - 1)")]
    [InlineData("sin(x)**3", "power rule", "(u**n)' = n*u**(n - 1)*u'")]
    [InlineData("sqrt(x**2 + 1)", "square root rule", "(sqrt(u))' = u'/(2*sqrt(u))")]
    [InlineData("exp(x**2)", "exponential rule", "(exp(u))' = u'*exp(u)")]
    [InlineData("2**x", "exponential rule with another base", "(a**x)' = a**x*log(a)")]
    [InlineData("x**x", "general power rule", "(u**v)' = u**v*(v'*log(u) + u'*v/u)")]
    [InlineData("log(x**2 + 1)", "derivative of log", "(log(u))' = u'/u")]
    [InlineData("besselj(0, x**2)", "derivative of besselj", "(besselj(0, u))' = -u'*besselj(1, u)")]
    [InlineData("f(x**2)", "undefined function", "(f(u))' = u'*Derivative(f(u), u)")]
    [InlineData("Integral(exp(t**2), (t, 0, x))", "derivative of an integral", "(Integral(f(t), (t, u, v)))' = -u'*f(u) + v'*f(v)")]
    [InlineData("Integral(x**2, x)", "fundamental theorem of calculus", "(Integral(f(x), x))' = f(x)")]
    [InlineData("x", "variable", "(x)' = 1")]
    [InlineData("y", "constant", "(c)' = 0")]
    public void The_rule_is_named_and_written_as_a_formula(string function, string rule, string formula)
    {
        var step = Steps(Expr.Parse(function), X).Steps[0];

        Assert.Equal(rule, step.Rule);
        Assert.Equal(formula, $"({step.Formula!.Value.Function})' = {step.Formula.Value.Derivative}");
    }

    [Fact]
    public void A_letter_that_the_expression_uses_is_replaced() =>
        Assert.Equal("(f*v)' = f*v' + f'*v", Formula(Steps(Symbol("u") * X * Exp(X), StepLevel.Normal, X).Steps[0].Steps[0]));

    [Fact]
    public void A_derivation_is_written_as_indented_text() => Assert.Equal(
        """
        [1] d/dx(sin(x)/x)
            Quotient rule:  (t/b)' = (b*t' - b'*t)/b**2
            The bottom times the derivative of the top, less the top times the derivative of the bottom, over the bottom squared.
            t = sin(x)
            b = x
            where x != 0
            = (x*d/dx(sin(x)) - sin(x))/x**2
            [2] d/dx(sin(x))
                Derivative of sin:  (sin(x))' = cos(x)
                The derivative of sin is in the table of functions.
                = cos(x)
            = (x*cos(x) - sin(x))/x**2
            = cos(x)/x - sin(x)/x**2
              Divide each term of the numerator by the denominator, and cancel.
        """,
        Steps(Sin(X) / X, X).ToString());

    [Fact]
    public void Hints_name_the_rules_without_results() => Assert.Equal(
        [
            "d/dx(x*exp(x)): product rule, (u*v)' = u*v' + u'*v with u = x, v = exp(x). Differentiate one factor at a time, keep the others, and add.",
            "d/dx(exp(x)): exponential rule, (exp(x))' = exp(x). The exponential function is its own derivative.",
        ],
        Steps(X * Exp(X), X).Hints);

    [Fact]
    public void More_detail_has_more_steps()
    {
        var function = Expr.Parse("(3*x + sin(x))**2");
        var counts = new[] { StepLevel.Brief, StepLevel.Normal, StepLevel.Full }.Select(level => DerivationCheck.All(Steps(function, level, X)).Count()).ToArray();

        Assert.Equal([1, 3, 5], counts);
    }

    [Fact]
    public void What_was_found_before_is_referred_to()
    {
        var derivation = Steps(X * Exp(X), X, 2);

        Assert.Equal([1, 2, 3, 1, 2], DerivationCheck.All(derivation).Select(s => s.Number));
        Assert.Contains("as in step 2", derivation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_variables_follow_one_another()
    {
        var (x, y) = Symbols("x, y");

        Assert.Equal((x.Pow(3) * Sin(y)).Diff(x, 2, y), Steps(x.Pow(3) * Sin(y), x, 2, y).Result);
        Assert.Equal(3, Steps(x.Pow(3) * Sin(y), x, 2, y).Steps.Length);
        Assert.Empty(Steps(x, x, 0).Steps);
    }

    [Fact]
    public void Assumptions_are_named() =>
        Assert.Equal(["r is real"], Steps(Abs(Symbol("r", Assumptions.Real)), Symbol("r", Assumptions.Real)).Steps[0].Assumptions.Select(a => a.Text));

    [Fact]
    public void What_has_no_derivative_is_refused()
    {
        Assert.Throws<MathException>(() => Steps(Expr.Parse("x < 1"), X));
        Assert.Throws<MathException>(() => Steps(X, 2));
        Assert.Throws<MathException>(() => Steps(Expr.Parse("f(x)**2"), Expr.Parse("f(x)")));
        Assert.Throws<FormatException>(() => Steps(X, X).ToString("pdf"));
    }

    [Fact]
    public void Huge_expressions_are_refused_at_once()
    {
        var deep = X;
        for (var i = 0; i < 100_000; i++)
        {
            deep = Sin(deep + 1);
        }

        Assert.Throws<LimitException>(() => Steps(deep, X));
    }

    [Fact]
    public void A_much_shared_expression_has_as_many_steps_as_different_parts()
    {
        var graph = X;
        for (var i = 0; i < 30; i++)
        {
            graph = Sin(graph) * graph;
        }

        var derivation = Steps(graph, X);

        Assert.InRange(derivation.Steps.SelectMany(s => Numbers(s)).Distinct().Count(), 30, 200);
        Assert.Throws<LimitException>(() => derivation.ToString());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(80)]
    public void A_nest_has_a_step_for_each_level_however_deep(int depth)
    {
        var nest = X;
        for (var i = 0; i < depth; i++)
        {
            nest = Sin(nest);
        }

        var derivation = Steps(nest, X);

        Assert.Equal(depth, derivation.Hints.Length);
        Assert.Equal(depth, derivation.ToString("html").Split("<details").Length - 1);
    }

    private static IEnumerable<int> Numbers(DerivationStep step) => step.Steps.SelectMany(Numbers).Prepend(step.Number);

    private static string Formula(DerivationStep step) => $"({step.Formula!.Value.Function})' = {step.Formula.Value.Derivative}";
}
