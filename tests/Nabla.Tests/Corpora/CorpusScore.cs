using System.Globalization;

namespace Nabla.Tests.Corpora;

/// <summary>Counts how many records of a corpus come out as recorded.</summary>
internal sealed class CorpusScore
{
    private readonly List<string> differences = [];
    private int same;
    private int uncovered;

    public int Covered => same + differences.Count;

    public double Share => (double)same / Covered;

    /// <summary>Compares one record: the expressions are read, and one that needs what Nabla has not is not covered.</summary>
    public void Add(string id, string expected, Func<SreprSource, Expr> actual)
    {
        var source = new SreprSource();
        var wanted = source.Read(expected);
        string got;
        try
        {
            var result = actual(source);
            if (source.IsCovered && result.Equals(wanted))
            {
                same++;
                return;
            }

            got = result.ToString();
        }
        catch (MathException e)
        {
            got = e.Message;
        }

        if (source.IsCovered)
        {
            differences.Add($"{id}: {got}, not {wanted}   {expected}");
        }
        else
        {
            uncovered++;
        }
    }

    /// <summary>The figures, and the differences but the reviewed ones.</summary>
    public string Report(IReadOnlyDictionary<string, string> reviewed) =>
        string.Create(CultureInfo.InvariantCulture, $"{same} of {Covered} covered records are identical ({Share:P1}), {uncovered} are not covered.\n")
            + $"Not reviewed:\n{string.Join('\n', NotReviewed(reviewed))}";

    /// <summary>The differences that nobody has looked at and found right.</summary>
    public IEnumerable<string> NotReviewed(IReadOnlyDictionary<string, string> reviewed) =>
        differences.Where(d => !reviewed.ContainsKey(d[..d.IndexOf(':', StringComparison.Ordinal)]));
}

/// <summary>Reads the expressions of one record and notes whether all of them are covered.</summary>
internal sealed class SreprSource
{
    private const string TextMark = "text:";

    public bool IsCovered { get; private set; } = true;

    public Expr Read(string text)
    {
        if (text.StartsWith(TextMark, StringComparison.Ordinal))
        {
            var parsed = Expr.Parse(text[TextMark.Length..]);
            IsCovered &= !HasUndefinedFunction(parsed);
            return parsed;
        }

        var (expression, unknown) = SreprReader.Read(text);
        IsCovered &= unknown.Count == 0;
        return expression;
    }

    private static bool HasUndefinedFunction(Expr expr) => expr is Apply { Function.IsUndefined: true } || expr.Operands.Any(HasUndefinedFunction);
}
