using Nabla.Tests.Corpora;

namespace Nabla.Tests.CodeGeneration;

/// <summary>The text of an expression of the corpus in a language, and what it has to be worth at some points.</summary>
internal sealed record CodeText(string Id, string Text, string[] Names, double[][] Points, double[] Values)
{
    private const double Tolerance = 1e-9;
    private const int PointsPerText = 3;

    private static readonly double[] Samples = [0.37, 1.21, 0.83, 2.43, 1.57, 0.59, 1.93, 0.71, 3.17, 0.23, 1.09];

    /// <summary>The texts in a language: what it has no counterpart for, and what has no real value, is left out.</summary>
    public static IReadOnlyList<CodeText> Of(CodeLanguage language)
    {
        var texts = new List<CodeText>();
        foreach (var json in CorpusFile.Records("print.code.jsonl.gz"))
        {
            var record = new CorpusRecord(json);
            var expr = record.Expression("expr");
            if (record.Missing.Count > 0 || HasUndefinedFunction(expr))
            {
                continue;
            }

            Symbol[] symbols = [.. expr.FreeSymbols];
            var points = Enumerable.Range(0, PointsPerText).Select(i => symbols.Select((s, j) => Sample(s, i, j)).ToArray()).Where(p => IsConditioned(expr, symbols, p)).ToArray();
            if (points.Length > 0 && TextOf(expr, language) is { } text)
            {
                texts.Add(new(record.Id, text, [.. symbols.Select(s => s.ToCode(language))], points, [.. points.Select(p => ValueAt(expr, symbols, p))]));
            }
        }

        return texts;
    }

    /// <summary>What is wrong with the numbers that the text gave at its points, or null.</summary>
    public string? Problem(ReadOnlySpan<double> numbers)
    {
        for (var i = 0; i < Points.Length; i++)
        {
            if (!(Math.Abs(numbers[i] - Values[i]) <= Tolerance * Math.Max(Math.Abs(Values[i]), 1e-3)))
            {
                return FormattableString.Invariant($"{Id}: {numbers[i]:R} instead of {Values[i]:R} at {string.Join(", ", Names.Zip(Points[i]))}: {Text}");
            }
        }

        return null;
    }

    /// <summary>Whether rounding hardly changes the value: where terms cancel, two right programs give other digits.</summary>
    private static bool IsConditioned(Expr expr, Symbol[] symbols, double[] point)
    {
        var value = ValueAt(expr, symbols, point);
        return double.IsFinite(value)
            && new[] { 1e-15, -1e-15, 3e-15 }.All(d => Math.Abs(ValueAt(expr, symbols, [.. point.Select((x, i) => symbols[i].IsInteger == true ? x : x * (1 + d))]) - value) <= Tolerance / 10 * Math.Abs(value));
    }

    private static double ValueAt(Expr expr, Symbol[] symbols, double[] point)
    {
        try
        {
            return expr.Evaluate([.. symbols.Zip(point, (s, x) => ((Expr)s, x))]);
        }
        catch (MathException)
        {
            return double.NaN;
        }
    }

    private static string? TextOf(Expr expr, CodeLanguage language)
    {
        try
        {
            return expr.ToCode(language);
        }
        catch (MathException)
        {
            return null;
        }
    }

    private static double Sample(Symbol symbol, int point, int index)
    {
        var size = Samples[((point * 3) + (index * 5)) % Samples.Length];
        return (symbol.IsInteger == true ? (symbol.IsEven == true ? 2 : 1) * Math.Ceiling(size) : size) * (symbol.IsNonpositive == true ? -1 : 1);
    }

    private static bool HasUndefinedFunction(Expr expr) => expr is Apply { Function.IsUndefined: true } || expr.Operands.Any(HasUndefinedFunction);
}
