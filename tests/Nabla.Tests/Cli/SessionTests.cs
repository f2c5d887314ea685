using Nabla.Cli.Prompt;

namespace Nabla.Tests.Cli;

public class SessionTests
{
    private readonly Session session = new();

    [Fact]
    public void A_name_stands_for_its_value()
    {
        Show("J = w**2");

        Assert.Equal("2*w", Show("diff(J, w)"));
        Assert.Equal("w**4 + 1", Show("J**2 + 1"));
    }

    [Fact]
    public void The_underscore_is_the_last_result()
    {
        Show("x + 1");
        Show("_**2");

        Assert.Equal("2*x + 2", Show("diff(_, x)"));
    }

    [Fact]
    public void A_name_that_was_assigned_may_be_assigned_again()
    {
        Show("J = w");
        Show("J = J**2");

        Assert.Equal("w**2", Show("J"));
    }

    [Theory]
    [InlineData("diff(x**3, x, 2)", "6*x")]
    [InlineData("diff(x**2*y, x, y)", "2*x")]
    [InlineData("1 + diff(x**2, x)", "2*x + 1")]
    [InlineData("subs(x*y, x, y, y, 2)", "2*y")]
    [InlineData("latex(x/2)", @"\frac{x}{2}")]
    [InlineData("doit(Sum(1/k, (k, 1, 4)))", "25/12")]
    [InlineData("nudge(w**2, w, 3)", "J = 9, J_epsilon = 9.006001, k = 6.000999999999479")]
    [InlineData("nudge(w**2, w, 3, 1e-9)", "J = 9, J_epsilon = 9.000000006, k = 6.000000496442226")]
    [InlineData("text(diff(x**2, x))", "2*x")]
    public void Operations_are_applied(string line, string expected) => Assert.Equal(expected, Show(line));

    [Theory]
    [InlineData("diff(x)")]
    [InlineData("subs(x, y)")]
    [InlineData("nudge(w**2, w)")]
    [InlineData("nudge(w**2, w, 3, 0)")]
    [InlineData("pi = 3")]
    [InlineData("diff = 3")]
    [InlineData("x == ")]
    public void Nonsense_is_an_error(string line) => Assert.ThrowsAny<MathException>(() => session.Evaluate(line));

    [Fact]
    public void The_caret_of_an_assignment_stands_under_the_whole_line()
    {
        var error = Assert.Throws<ParseException>(() => session.Evaluate("J = 2*)"));

        Assert.Equal(6, error.Position);
    }

    [Fact]
    public void A_failed_line_changes_nothing()
    {
        Show("J = 5");
        Assert.ThrowsAny<MathException>(() => session.Evaluate("J = 2*"));

        Assert.Equal("5", Show("J"));
    }

    [Fact]
    public void Names_are_completed()
    {
        Show("velocity = x");

        Assert.Equal(["velocity"], session.Complete("vel"));
        Assert.Contains("diff(", session.Complete("di"));
        Assert.Contains("sin(", session.Complete("si"));
        Assert.Empty(session.Complete("qqq"));
    }

    private string Show(string line)
    {
        var answer = session.Evaluate(line);
        return answer.Shown ?? answer.Value.ToString();
    }
}
