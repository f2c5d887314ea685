namespace Nabla.Jupyter.Handlers;

/// <summary>The protocol counts a text in code points, C# in UTF-16.</summary>
internal static class CodePoints
{
    /// <summary>The index of a character that is counted in code points; at most the length.</summary>
    public static int ToIndex(string text, int codePoints)
    {
        var index = 0;
        for (var i = 0; i < codePoints && index < text.Length; i++)
        {
            index += index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }

    public static int FromIndex(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index; count++)
        {
            i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
        }

        return count;
    }
}
