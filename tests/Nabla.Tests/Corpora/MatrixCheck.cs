namespace Nabla.Tests.Corpora;

/// <summary>Jacobians and Hessians: every entry right.</summary>
internal static class MatrixCheck
{
    public static Verdict Jacobian(CorpusRecord record)
    {
        var functions = Entries(record, record.Srepr(record.Json.GetProperty("expr")));
        var variables = Entries(record, record.Srepr(record.Json.GetProperty("args")[0]));
        return Compare(record, () => functions.Jacobian(variables));
    }

    public static Verdict Hessian(CorpusRecord record)
    {
        var expr = record.Expression("expr");
        var variables = Entries(record, record.Srepr(record.Json.GetProperty("args")[0]));
        return Compare(record, () => expr.Hessian(variables));
    }

    private static Verdict Compare(CorpusRecord record, Func<Expr[,]> compute)
    {
        var expected = Entries(record, record.Srepr(record.Json.GetProperty("result")));
        if (record.Missing.Count > 0)
        {
            return default;
        }

        Expr[] actual = [.. compute().Cast<Expr>()];
        return actual.SequenceEqual(expected) ? new(Outcome.Identical)
            : actual.Length == expected.Length && actual.Zip(expected).All(p => p.First.Equals(p.Second) || NumericAgreement.Of(p.First, p.Second) == Numerics.Closeness.Agree) ? new(Outcome.Right)
            : Verdict.Compare(string.Join(", ", (object[])expected), string.Join(", ", (object[])actual));
    }

    /// <summary>The entries of a matrix, row by row, or of a list.</summary>
    private static Expr[] Entries(CorpusRecord record, string srepr)
    {
        var list = srepr[srepr.IndexOf('[', StringComparison.Ordinal)..(srepr.LastIndexOf(']') + 1)];
        return [.. SplitAtOuterCommas(list.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)).Select(record.Read)];
    }

    private static IEnumerable<string> SplitAtOuterCommas(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }
}
