namespace Nabla.Tests.Corpora;

/// <summary>How one record came out.</summary>
internal enum Outcome
{
    /// <summary>It needs a function or a kind that Nabla does not have.</summary>
    NotCovered,

    /// <summary>The same as recorded.</summary>
    Identical,

    /// <summary>Another form with the same values.</summary>
    Right,

    /// <summary>Something else than recorded.</summary>
    Different,
}

/// <summary>The outcome of one record.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Note">What is missing, or what came out instead of what.</param>
internal readonly record struct Verdict(Outcome Outcome, string Note = "")
{
    public static Verdict Compare(string expected, string actual) =>
        expected == actual ? new(Outcome.Identical) : new(Outcome.Different, $"{Shorten(actual)}   instead of   {Shorten(expected)}");

    private static string Shorten(string text) => text.Length <= 400 ? text : text[..400] + "...";
}
