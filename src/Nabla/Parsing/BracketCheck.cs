namespace Nabla.Parsing;

/// <summary>Finds a bracket without a partner, for the message of an error.</summary>
internal static class BracketCheck
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    /// <summary>The first closing bracket that does not fit, or the innermost opening one that is never closed; or null.</summary>
    public static (int Position, string Problem)? FirstUnmatched(ReadOnlySpan<char> text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Opening.Contains(text[i]))
            {
                open.Push(i);
            }
            else if (Closing.IndexOf(text[i]) is >= 0 and var kind)
            {
                if (!open.TryPop(out var partner))
                {
                    return (i, $"This '{text[i]}' closes nothing.");
                }

                if (Opening.IndexOf(text[partner]) != kind)
                {
                    return (i, $"This '{text[i]}' does not close the '{text[partner]}' before it.");
                }
            }
        }

        return open.TryPop(out var last) ? (last, $"This '{text[last]}' is not closed.") : null;
    }
}
