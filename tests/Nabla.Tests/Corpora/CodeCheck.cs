namespace Nabla.Tests.Corpora;

/// <summary>The texts of SymPy's code printers.</summary>
internal static class CodeCheck
{
    public static Verdict Of(CorpusRecord record, CodeLanguage language, string field)
    {
        var expr = record.Expression("expr");
        if (!record.Has(field))
        {
            record.NotCovered("no recorded text");
        }
        else if (HasImaginaryUnit(record) && language is not (CodeLanguage.Python or CodeLanguage.Julia))
        {
            record.NotCovered("complex numbers, which the recorded text ignores");
        }

        return record.Missing.Count > 0 ? default : Verdict.Compare(record.Text(field), expr.ToCode(language));
    }

    private static bool HasImaginaryUnit(CorpusRecord record) =>
        record.Json.GetProperty("nodes").EnumerateArray().Any(node => node.GetString() is "ImaginaryUnit" or "re" or "im" or "arg" or "conjugate" or "ComplexInfinity");
}
