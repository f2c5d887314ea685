using Nabla.Tests.Corpora;

namespace Nabla.Tests.Derivations;

/// <summary>What a record of a corpus differentiates.</summary>
internal static class DerivationQuestion
{
    /// <summary>The function and the variables, if that is covered and by symbols; else null.</summary>
    public static (Expr Function, Expr[] Variables)? Of(CorpusRecord record)
    {
        try
        {
            var (function, variables) = DerivativeCheck.Question(record);
            return record.Missing.Count == 0 && variables.All(v => v is Symbol or Integer) ? (function, variables) : null;
        }
        catch (ParseException)
        {
            return null;
        }
    }
}
