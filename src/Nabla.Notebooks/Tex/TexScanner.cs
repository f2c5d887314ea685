namespace Nabla.Notebooks.Tex;

/// <summary>A place in a formula that moves forward.</summary>
internal sealed class TexScanner(string text)
{
    private int position;

    /// <summary>The next character that is no blank and in no comment; '\0' at the end.</summary>
    public char Peek()
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == '%'))
        {
            position = text[position] == '%' ? EndOfLine() : position + 1;
        }

        return position < text.Length ? text[position] : '\0';
    }

    /// <summary>Passes over a character where it comes next.</summary>
    public bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        position++;
        return true;
    }

    /// <summary>The next character, or both halves of one outside of the first plane.</summary>
    public string TakeCharacter()
    {
        _ = Peek();
        var length = position + 1 < text.Length && char.IsSurrogatePair(text, position) ? 2 : 1;
        position += length;
        return text.Substring(position - length, length);
    }

    /// <summary>12.5</summary>
    public string TakeNumber()
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || (text[position] == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))))
        {
            position++;
        }

        return text[start..position];
    }

    /// <summary>Behind a backslash: a name of letters, or one other character; empty at the end.</summary>
    public string TakeCommand()
    {
        position++;
        var start = position;
        while (position < text.Length && char.IsAsciiLetter(text[position]))
        {
            position++;
        }

        if (position == start && position < text.Length)
        {
            position++;
        }

        return text[start..position];
    }

    /// <summary>Whether a command of this name comes next; it is not passed over.</summary>
    public bool IsAtCommand(string name)
    {
        if (Peek() != '\\')
        {
            return false;
        }

        var start = position;
        var found = TakeCommand();
        position = start;
        return found == name;
    }

    /// <summary>The characters of a group as they are, such as the words of \text{...}; without a group the next character.</summary>
    public string TakeRaw()
    {
        if (Peek() != '{')
        {
            return position < text.Length ? TakeCharacter() : "";
        }

        var start = ++position;
        for (var depth = 1; position < text.Length; position++)
        {
            depth += text[position] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return text[start..position++];
            }

            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position++; // an escaped brace
            }
        }

        return text[start..];
    }

    /// <summary>What stands between square brackets; null where none come next.</summary>
    public string? TakeOptional()
    {
        if (Peek() != '[' || text.IndexOf(']', position) is var end && end < 0)
        {
            return null;
        }

        var result = text[(position + 1)..end];
        position = end + 1;
        return result;
    }

    private int EndOfLine()
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }
}
