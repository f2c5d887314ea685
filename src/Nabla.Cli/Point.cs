using System.Collections.Immutable;

namespace Nabla.Cli;

/// <summary>Values given as x=1/3 or t=pi/4.</summary>
internal static class Point
{
    /// <summary>The symbols and their values; the values are read in order, so that the first error is the first on the line.</summary>
    /// <exception cref="ParseException">One side is not an expression.</exception>
    /// <exception cref="MathException">The left side is not a name.</exception>
    public static (Expr Symbol, Expr Value)[] Parse(IEnumerable<string> assignments) =>
        [.. assignments.Select(a => a.Split('=', 2)).Select(sides => (Variable(sides[0]), Expr.Parse(sides[1])))];

    /// <summary>The values of known variables, in their order: given as 3, or as w=3 in any order; empty where none is given.</summary>
    /// <exception cref="MathException">Not every variable has one value.</exception>
    public static ImmutableArray<Expr> Of(string[] values, Expr[] variables)
    {
        if (values.Length == 0)
        {
            return [];
        }

        if (values.Length != variables.Length)
        {
            throw new MathException($"--at takes one value for each variable: {string.Join(' ', variables.Select(v => $"{v}=2"))}.");
        }

        if (!Array.TrueForAll(values, IsAssignment))
        {
            return [.. values.Select(v => Expr.Parse(v))];
        }

        var known = Parse(values).DistinctBy(p => p.Symbol).ToDictionary(p => p.Symbol, p => p.Value);
        return [.. variables.Select(v => known.TryGetValue(v, out var value) ? value : throw new MathException($"--at has no value for '{v}'."))];
    }

    /// <summary>Whether a text has the form of name=value.</summary>
    public static bool IsAssignment(string text) => text.IndexOf('=', StringComparison.Ordinal) > 0 && !text.Contains("==", StringComparison.Ordinal);

    private static Symbol Variable(string name) =>
        Expr.Parse(name) as Symbol ?? throw new MathException($"'{name}' is not the name of a variable, so it cannot be given a value.");
}
