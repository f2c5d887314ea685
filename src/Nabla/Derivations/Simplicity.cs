using System.Text.RegularExpressions;

namespace Nabla.Derivations;

/// <summary>Whether an answer is written with more than it needs: more numbers and names than the simplest form that is known.</summary>
internal static partial class Simplicity
{
    /// <summary>Larger expressions are compared by their size.</summary>
    private const int LargestWritten = 10_000;

    /// <summary>Whether a text is longer than the canonical form of what it says, or than the derivative.</summary>
    public static bool IsWorse(string written, Expr answer, Expr derivative)
    {
        if (answer.TreeSize > LargestWritten || derivative.TreeSize > LargestWritten)
        {
            return answer.TreeSize > derivative.TreeSize;
        }

        var given = Measure(written);
        return new[] { answer, derivative }.Select(e => Measure(e.ToString())).Any(simple => given.Names > simple.Names || given.Names + given.Numbers > simple.Names + simple.Numbers);
    }

    private static (int Names, int Numbers) Measure(string text)
    {
        text = Reciprocal().Replace(Exponent().Replace(text, " 1 "), "/"); // 1/x is as long as x**(-1), x**(1/2) as sqrt(x)
        return (Name().Count(text), Number().Count(text));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_.])1\s*/")]
    private static partial Regex Reciprocal();

    [GeneratedRegex(@"\(\s*-?\s*\d+\s*/\s*\d+\s*\)")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_.])\d+(\.\d+)?")]
    private static partial Regex Number();
}
