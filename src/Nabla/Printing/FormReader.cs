using System.Collections.Immutable;

namespace Nabla.Printing;

/// <summary>
/// Reads the LaTeX of function entries and of differentiation rules, so that their MathML needs no second notation. It knows the
/// commands that these use, shows any other command as its name, and never fails.
/// </summary>
internal sealed class FormReader
{
    private readonly string text;
    private int position;

    private FormReader(string text) => this.text = text;

    /// <summary>The pieces of a form.</summary>
    public static FormPiece Read(string form) => new FormReader(form).ReadRow("");

    /// <summary>Pieces up to a closing text, which is consumed, or to the end.</summary>
    private FormPiece ReadRow(string end)
    {
        var pieces = ImmutableArray.CreateBuilder<FormPiece>();
        while (position < text.Length && !TrySkip(end))
        {
            AddPiece(pieces);
        }

        return pieces.Count == 1 ? pieces[0] : new FormPiece.Row(pieces.ToImmutable());
    }

    /// <summary>What stands between \left and \right, with its delimiters, as one piece.</summary>
    private FormPiece.Row ReadFence()
    {
        var left = ReadArgument();
        var inner = ReadRow(@"\right");
        return new FormPiece.Row([left, inner, ReadArgument()]);
    }

    /// <summary>Adds the next piece, or puts a script onto the last one.</summary>
    private void AddPiece(ImmutableArray<FormPiece>.Builder pieces)
    {
        if (Peek(0) is '_' or '^' or '\'' || (Peek(0) == '#' && Peek(1) == '^'))
        {
            var @base = pieces.Count > 0 ? pieces[^1] : new FormPiece.Row([]);
            pieces.Count = Math.Max(pieces.Count - 1, 0);
            pieces.Add(ReadScripts(@base));
        }
        else if (ReadPiece() is { } piece)
        {
            pieces.Add(piece);
        }
    }

    private bool TrySkip(string piece)
    {
        if (piece.Length == 0 || !text.AsSpan(position).StartsWith(piece, StringComparison.Ordinal))
        {
            return false;
        }

        position += piece.Length;
        return true;
    }

    private FormPiece.Scripts ReadScripts(FormPiece @base)
    {
        var scripts = @base as FormPiece.Scripts ?? new FormPiece.Scripts(@base, null, null, TakesExponent: false);
        switch (text[position++])
        {
            case '#':
                position++;
                return scripts with { TakesExponent = true };
            case '_':
                return scripts with { Sub = ReadArgument() };
            case '^':
                return scripts with { Super = ReadArgument() };
            default:
                return scripts with { Super = new FormPiece.Leaf("mo", "′") };
        }
    }

    /// <summary>One piece, or null for what leaves no trace: blanks, and \right or \middle, whose delimiter follows.</summary>
    private FormPiece? ReadPiece()
    {
        var c = text[position];
        switch (c)
        {
            case '\\':
                return ReadCommand();
            case '{':
                position++;
                return ReadRow("}");
            case '#':
                return ReadGap();
        }

        if (char.IsAsciiDigit(c))
        {
            var start = position;
            while (char.IsAsciiDigit(Peek(0)))
            {
                position++;
            }

            return new FormPiece.Leaf("mn", text[start..position]);
        }

        position++;
        return char.IsWhiteSpace(c) ? null : char.IsLetter(c) ? new FormPiece.Leaf("mi", c.ToString()) : new FormPiece.Leaf("mo", c.ToString());
    }

    private FormPiece.Gap ReadGap()
    {
        var kind = Peek(1) == '\0' ? '*' : Peek(1);
        var isBracketed = kind is '(' or '[';
        var digit = isBracketed ? Peek(2) : kind;
        position = Math.Min(position + (isBracketed ? 4 : 2), text.Length);
        return new FormPiece.Gap(kind, Math.Max(digit - '1', 0));
    }

    private FormPiece? ReadCommand()
    {
        var start = ++position;
        while (char.IsAsciiLetter(Peek(0)))
        {
            position++;
        }

        if (position == start)
        {
            position = Math.Min(position + 1, text.Length); // a sign such as \{ or \,
            var sign = text[start..position];
            return sign is "" or "," or ";" or ":" or "!" or " " ? null : new FormPiece.Leaf("mo", sign == "|" ? "‖" : sign);
        }

        var name = text[start..position];
        return name switch
        {
            "left" => ReadFence(),
            "right" or "middle" or "limits" => null,
            "frac" => new FormPiece.Element("mfrac", [ReadArgument(), ReadArgument()]),
            "sqrt" => new FormPiece.Element("msqrt", [ReadArgument()]),
            "overline" => new FormPiece.Element("mover", [ReadArgument(), new FormPiece.Leaf("mo", "¯")]),
            "binom" => new FormPiece.Row([
                new FormPiece.Leaf("mo", "(", " stretchy=\"true\""),
                new FormPiece.Element("mfrac", [ReadArgument(), ReadArgument()], " linethickness=\"0\""),
                new FormPiece.Leaf("mo", ")", " stretchy=\"true\"")]),
            "operatorname" or "mathrm" => new FormPiece.Leaf("mi", ReadWord(), " mathvariant=\"normal\""),
            "text" => new FormPiece.Leaf("mtext", ReadWord()),
            _ => Sign(name) is { } sign ? new FormPiece.Leaf("mo", sign) : new FormPiece.Leaf("mi", UnicodeNames.OfWord(name)),
        };
    }

    private static string? Sign(string command) => command switch
    {
        "lfloor" => "⌊",
        "rfloor" => "⌋",
        "lceil" => "⌈",
        "rceil" => "⌉",
        "langle" => "⟨",
        "rangle" => "⟩",
        "cdot" => "⋅",
        "prime" => "′",
        "bmod" => "mod",
        "partial" => "∂",
        "int" => "∫",
        "sum" => "∑",
        "to" => "→",
        "leq" => "≤",
        "geq" => "≥",
        "neq" => "≠",
        "max" => "max",
        "min" => "min",
        _ => null,
    };

    /// <summary>The argument of a command or script: a group in braces or one piece.</summary>
    private FormPiece ReadArgument()
    {
        while (position < text.Length)
        {
            if (ReadPiece() is { } piece)
            {
                return piece;
            }
        }

        return new FormPiece.Row([]);
    }

    /// <summary>The text of a group in braces.</summary>
    private string ReadWord()
    {
        if (Peek(0) != '{')
        {
            return "";
        }

        var end = text.IndexOf('}', position);
        end = end < 0 ? text.Length : end;
        var word = text[(position + 1)..end];
        position = Math.Min(end + 1, text.Length);
        return word;
    }

    private char Peek(int ahead) => position + ahead < text.Length ? text[position + ahead] : '\0';
}
