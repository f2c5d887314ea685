namespace Nabla.Cli;

/// <summary>Values given as x=1/3 or t=pi/4.</summary>
internal static class Point
{
    /// <summary>The symbols and their values; the values are read in order, so that the first error is the first on the line.</summary>
    /// <exception cref="ParseException">One side is not an expression.</exception>
    /// <exception cref="MathException">The left side is not a name.</exception>
    public static (Expr Symbol, Expr Value)[] Parse(IEnumerable<string> assignments) =>
        [.. assignments.Select(a => a.Split('=', 2)).Select(sides => (Variable(sides[0]), Expr.Parse(sides[1])))];

    /// <summary>Whether a text has the form of name=value.</summary>
    public static bool IsAssignment(string text) => text.IndexOf('=', StringComparison.Ordinal) > 0 && !text.Contains("==", StringComparison.Ordinal);

    private static Symbol Variable(string name) =>
        Expr.Parse(name) as Symbol ?? throw new MathException($"'{name}' is not the name of a variable, so it cannot be given a value.");
}
