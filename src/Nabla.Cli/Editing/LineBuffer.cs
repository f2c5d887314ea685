namespace Nabla.Cli.Editing;

/// <summary>A line of text and the cursor in it: what keys do to them.</summary>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>The cursor stands before this character.</summary>
    public int Cursor { get; private set; }

    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    public void MoveTo(int position) => Cursor = Math.Clamp(position, 0, Text.Length);

    public void MoveLeft() => MoveTo(Left());

    public void MoveRight() => MoveTo(Right());

    public void MoveWordLeft() => MoveTo(WordStart());

    public void MoveWordRight()
    {
        var i = Cursor;
        while (i < Text.Length && !IsWord(Text[i]))
        {
            i++;
        }

        while (i < Text.Length && IsWord(Text[i]))
        {
            i++;
        }

        MoveTo(i);
    }

    public void Backspace() => Delete(Left(), Cursor);

    public void DeleteForward() => Delete(Cursor, Right());

    public void DeleteWord() => Delete(WordStart(), Cursor);

    public void DeleteToStart() => Delete(0, Cursor);

    public void DeleteToEnd() => Delete(Cursor, Text.Length);

    /// <summary>Puts a text in place of the characters from a position to the cursor.</summary>
    public void ReplaceBefore(int from, string text)
    {
        Delete(from, Cursor);
        Insert(text);
    }

    /// <summary>Where the name that ends at the cursor begins.</summary>
    public int NameStart()
    {
        var i = Cursor;
        while (i > 0 && IsWord(Text[i - 1]))
        {
            i--;
        }

        return i;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private int WordStart()
    {
        var i = Cursor;
        while (i > 0 && !IsWord(Text[i - 1]))
        {
            i--;
        }

        while (i > 0 && IsWord(Text[i - 1]))
        {
            i--;
        }

        return i;
    }

    // A surrogate pair is one step.
    private int Left() => Cursor - (Cursor > 1 && char.IsSurrogatePair(Text[Cursor - 2], Text[Cursor - 1]) ? 2 : Math.Min(Cursor, 1));

    private int Right() => Cursor + (Cursor + 1 < Text.Length && char.IsSurrogatePair(Text[Cursor], Text[Cursor + 1]) ? 2 : 1);

    private void Delete(int from, int to)
    {
        to = Math.Min(to, Text.Length);
        Text = Text.Remove(from, to - from);
        Cursor = from;
    }
}
