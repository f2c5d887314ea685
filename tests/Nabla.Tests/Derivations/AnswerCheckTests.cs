using CsCheck;
using Nabla.Tests.Laws;
using static Nabla.Maths;

namespace Nabla.Tests.Derivations;

public class AnswerCheckTests
{
    [Theory]
    [InlineData("x**3", "3x^2")]
    [InlineData("x**3", "3.0*x^2")]
    [InlineData("0.1*x**3", "0.3*x^2")]
    [InlineData("sqrt(x)", "1/2*x^(-1/2)")]
    [InlineData("sqrt(x)", "0.5/sqrt(x)")]
    [InlineData("x/(x + 1)", "1/(x + 1)^2")]
    [InlineData("x**x", "x^x*(1 + log(x))")]
    [InlineData("sin(x)**2", "sin(2x)")]
    [InlineData("tan(x)", "sec(x)^2")]
    [InlineData("log(sin(x))", "cot(x)")]
    [InlineData("exp(-x**2)", "-2*x/exp(x^2)")]
    [InlineData("2**x", "2^x*ln(2)")]
    [InlineData("x**n", "n*x^(n - 1)")]
    [InlineData("I*x**2", "2*I*x")]
    [InlineData("Abs(x)", "sign(x)")]
    [InlineData("Abs(x)", "x/Abs(x)")]
    [InlineData("f(x)**2", "2*f(x)*Derivative(f(x), x)")]
    [InlineData("gamma(x)", "gamma(x)*digamma(x)")]
    [InlineData("exp(x**10)", "10*x^9*exp(x^10)")]
    public void A_right_answer_may_have_any_form(string function, string answer) => Assert.Equal(AnswerVerdict.Right, Verdict(function, answer));

    [Theory]
    [InlineData("x**3", "x^2 + 2x^2")]
    [InlineData("x**3", "3*x*x")]
    [InlineData("x**2", "(x + 1)^2 - x^2 - 1")]
    [InlineData("sin(x)", "cos(x)*(sin(x)^2 + cos(x)^2)")]
    [InlineData("x", "x/x")]
    public void A_long_answer_is_right_but_not_simplified(string function, string answer) => Assert.Equal(AnswerVerdict.RightButNotSimplified, Verdict(function, answer));

    [Theory]
    [InlineData("x**3", "3*x")]
    [InlineData("x**3", "3*x*Abs(x)")]
    [InlineData("x**3", "3*x^2 + Heaviside(x - 100)")]
    [InlineData("x**3", "3*x^2 + exp(-1000*(x - 7)^2)")]
    [InlineData("x**3", "3*x^2 + 1e-12")]
    [InlineData("x**3", "x^2*(3 + 1e-13)")]
    [InlineData("x**3", "3*x*(x + 10^-30)")]
    [InlineData("x**3", "3*x^2 + 2305843009213693951*x^2")]
    [InlineData("sin(x)", "cos(x + 10^-11)")]
    [InlineData("sin(x)", "Abs(cos(x))")]
    [InlineData("sqrt(x**2)", "1")]
    [InlineData("Abs(x)", "1")]
    [InlineData("Max(0, x)", "1")]
    [InlineData("f(x)**2", "2*f(x)")]
    [InlineData("I*x**2", "2*x")]
    public void A_wrong_answer_is_wrong_at_a_point(string function, string answer)
    {
        var check = Check(function, answer);

        Assert.Equal(AnswerVerdict.Wrong, check.Verdict);
        Assert.NotEmpty(check.Point);
    }

    [Theory]
    [InlineData("x**3", "3*x^2 + C", AnswerVerdict.UnknownNames, "The question has no 'C', but the answer has.")]
    [InlineData("x**2*f(y)", "2*x*g(y)", AnswerVerdict.UnknownNames, "The question has no 'g', but the answer has.")]
    [InlineData("x**3", "3x^2 == y", AnswerVerdict.Unreadable, "The answer is a relation; write the derivative alone, without an equals sign.")]
    [InlineData("floor(x)", "0", AnswerVerdict.Undecided, "The answer and the derivative could not be compared: Derivative(floor(x), x) has no value that can be computed.")]
    [InlineData("x**2", "Derivative(x^2, x)", AnswerVerdict.Undecided, "The answer contains Derivative(x**2, x), which is not evaluated.")]
    [InlineData("x**3", "3*x", AnswerVerdict.Wrong, "Wrong: at x = 2 the derivative is 12, the answer 6.")]
    [InlineData("x**3", "3*x*(x + 10^-30)", AnswerVerdict.Wrong, "Wrong, though by little: at x = 2 the answer less the derivative is 6E-30.")]
    [InlineData("log(x)", "1/Abs(x)", AnswerVerdict.RightButNotSimplified, "Right, but not simplified. It agrees with the derivative at all 32 points where they were compared. Where log(x) is not real it differs from the derivative, as at x = -0.814328.")]
    [InlineData("Abs(x)", "sign(x)", AnswerVerdict.Right, "Right. That is for real x.")]
    public void The_message_says_why(string function, string answer, AnswerVerdict verdict, string message) =>
        Assert.Equal((verdict, message), (Check(function, answer).Verdict, Check(function, answer).Message));

    [Theory]
    [InlineData("sin(x^2)", "cos(x^2)", "the inner factor of the chain rule is forgotten, the derivative of x**2")]
    [InlineData("exp(3x)*sin(2x)", "exp(3x)*sin(2x) + exp(3x)*cos(2x)", "the inner factor of the chain rule is forgotten, wherever it occurs")]
    [InlineData("exp(3x)*sin(2x)", "3*exp(3x)*sin(2x) + exp(3x)*cos(2x)", "the inner factor of the chain rule is forgotten, the derivative of 2*x")]
    [InlineData("(2x + 1)^3", "3*(2x + 1)^2", "the inner factor of the chain rule is forgotten, the derivative of 2*x + 1")]
    [InlineData("sqrt(x^2 + 1)", "1/(2*sqrt(x^2 + 1))", "the inner factor of the chain rule is forgotten, the derivative of x**2 + 1")]
    [InlineData("x*exp(x)", "exp(x)", "a product is differentiated as the product of the derivatives")]
    [InlineData("x^2*sin(x)", "2*x*sin(x)", "a term of the product rule is forgotten")]
    [InlineData("x^2*sin(x)", "x^2*cos(x) - 2*x*sin(x)", "the terms of the product rule are subtracted, not added")]
    [InlineData("sin(x)/x", "cos(x)", "a quotient is differentiated as the quotient of the derivatives")]
    [InlineData("sin(x)/x", "(sin(x) - x*cos(x))/x^2", "the terms in the numerator of the quotient rule are exchanged")]
    [InlineData("sin(x)/x", "(sin(x) + x*cos(x))/x^2", "the terms in the numerator of the quotient rule are added, not subtracted")]
    [InlineData("sin(x)/x", "(x*cos(x) - sin(x))/x", "the bottom is not squared in the quotient rule")]
    [InlineData("1/x", "1/x^2", "the minus sign of the reciprocal rule is forgotten")]
    [InlineData("x^3", "3x^3", "the exponent is not lowered by one")]
    [InlineData("x^3", "x^2", "the exponent does not come down as a factor")]
    [InlineData("x^3", "x^4/4", "the function is integrated, not differentiated")]
    [InlineData("2^x", "x*2^(x - 1)", "the power rule is used though the exponent is not constant")]
    [InlineData("2^x", "2^x", "the logarithm of the base is forgotten")]
    [InlineData("cos(x)", "sin(x)", "a derivative from the table of functions has the wrong sign, that of cos")]
    [InlineData("5*sin(x)", "cos(x)", "a constant factor is forgotten, 5")]
    [InlineData("-sin(x)", "cos(x)", "the minus sign in front is forgotten")]
    [InlineData("x^2 + 7", "2x + 7", "a constant is kept, whose derivative is 0")]
    [InlineData("f(x)^2", "2*f(x)", "the inner factor of the chain rule is forgotten, the derivative of f(x)")]
    [InlineData("x^3", "3x", null)]
    [InlineData("sin(x^2)", "2*cos(x)", null)]
    public void A_typical_mistake_is_named(string function, string answer, string? mistake)
    {
        var check = Check(function, answer);

        Assert.Equal((AnswerVerdict.Wrong, mistake), (check.Verdict, check.Mistake));
        Assert.Equal(mistake is not null, check.Message.EndsWith($" It is what comes out if {mistake}.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3x^2)")]
    [InlineData("y' = 3x^2")]
    [InlineData("<script>alert(1)</script>")]
    public void What_cannot_be_read_is_no_wrong_answer(string answer) => Assert.Equal(AnswerVerdict.Unreadable, Verdict("x**3", answer));

    [Fact]
    public void Assumptions_decide_where_values_are_compared()
    {
        var p = Symbol("p", Assumptions.Positive);

        Assert.Equal(AnswerVerdict.Right, CheckAnswer(Abs(p), p, "1").Verdict);
        Assert.Equal(AnswerVerdict.RightButNotSimplified, CheckAnswer(Log(p), p, "1/Abs(p)").Verdict);
    }

    [Fact]
    public void The_derivative_is_right_and_with_anything_added_it_is_not() => Law.Holds(Gen.Select(Formulas.Exact, Gen.OneOf(Gen.Const("1"), Gen.Const("x"), Gen.Const("-x**2/7"), Gen.Const("sin(x)"), Gen.Const("10**-20"))), input =>
    {
        var (function, error) = (input.Item1.Build(), Expr.Parse(input.Item2));
        foreach (var variable in function.FreeSymbols.Take(1))
        {
            var derivative = function.Diff(variable);
            Assert.Equal(AnswerVerdict.Right, CheckAnswer(function, variable, derivative).Verdict);
            Assert.DoesNotContain(CheckAnswer(function, variable, derivative + error.Subs("x", variable)).Verdict, new[] { AnswerVerdict.Right, AnswerVerdict.RightButNotSimplified });
        }
    }, cases: 100);

    private static AnswerVerdict Verdict(string function, string answer) => Check(function, answer).Verdict;

    private static AnswerCheck Check(string function, string answer) => CheckAnswer(Expr.Parse(function), Symbol("x"), answer);
}
