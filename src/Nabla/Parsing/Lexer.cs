namespace Nabla.Parsing;

/// <summary>Cuts text into tokens without allocating.</summary>
internal ref struct Lexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public readonly ReadOnlySpan<char> Text => text;

    public readonly ReadOnlySpan<char> this[Token token] => text[token.Start..token.End];

    /// <summary>The next token. Whether an operand is expected tells a quoted text from the prime of f'(x).</summary>
    public Token Next(bool expectsOperand)
    {
        while (at < text.Length && (text[at] == ' ' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        var start = at;
        if (start == text.Length)
        {
            return new Token(TokenKind.End, start, start);
        }

        var c = text[start];
        if (char.IsAsciiLetter(c) || c == '_')
        {
            return Name();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            at = NumberLiteral.EndOf(text, at);
            if (c == '0' && at == start + 1 && Peek(0) is 'x' or 'X' or 'b' or 'B' or 'o' or 'O')
            {
                throw new ParseException(text, start, 2, "Numbers are decimal; for a product with 0 write the '*'.");
            }

            return new Token(TokenKind.Number, start, at);
        }

        return c switch
        {
            '(' => Take(TokenKind.Open),
            ')' => Take(TokenKind.Close),
            '+' => Take(TokenKind.Plus),
            '-' => Take(TokenKind.Minus),
            '*' => Peek(1) == '*' ? Take(TokenKind.Power, 2) : Take(TokenKind.Times),
            '/' => Peek(1) == '/' ? throw Error(2, "'//' is not an operator; write floor(a/b).") : Take(TokenKind.Divide),
            '^' => Take(TokenKind.Power),
            ',' => Take(TokenKind.Comma),
            '|' => Take(TokenKind.Bar),
            '&' => Take(TokenKind.And),
            '~' => Take(TokenKind.Not),
            '<' => Peek(1) == '=' ? Take(TokenKind.LessOrEqual, 2) : Peek(1) == '>' ? throw Error(2, "'<>' is not an operator; write '!=' or Ne(a, b).") : Take(TokenKind.Less),
            '>' => Peek(1) == '=' ? Take(TokenKind.GreaterOrEqual, 2) : Take(TokenKind.Greater),
            '=' => Peek(1) == '=' ? Take(TokenKind.Equal, 2) : Peek(1) is '>' or '<' ? throw Error(2, "This is not an operator; write '>=', '<=' or Implies(a, b).") : Take(TokenKind.Assign),
            '!' => Peek(1) == '=' ? Take(TokenKind.NotEqual, 2) : Factorials(),
            '[' or '{' => Take(TokenKind.OpenList),
            ']' or '}' => Take(TokenKind.CloseList),
            '\'' when !expectsOperand => Take(TokenKind.Prime),
            '\'' or '"' => Quoted(c),
            _ => Special(c),
        };
    }

    /// <summary>The token after the last one, which is not used up.</summary>
    public readonly Token Peek(bool expectsOperand)
    {
        var copy = this;
        return copy.Next(expectsOperand);
    }

    /// <summary>The next character that is not blank, or NUL at the end; it is not used up.</summary>
    public readonly char PeekCharacter()
    {
        var i = at;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < text.Length ? text[i] : '\0';
    }

    public readonly ParseException ErrorAt(Token token, string problem) => new(text, token.Start, token.Length, problem);

    private readonly ParseException Error(int length, string problem) => new(text, at, length, problem);

    private readonly char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private Token Take(TokenKind kind, int length = 1)
    {
        var start = at;
        at += length;
        return new Token(kind, start, at);
    }

    private Token Name()
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_' || (text[at] > '\x7f' && char.IsLetter(text[at]))))
        {
            at++;
        }

        return new Token(TokenKind.Name, start, at);
    }

    private Token Factorials()
    {
        var count = 1;
        while (Peek(count) == '!')
        {
            count++;
        }

        return count switch
        {
            1 => Take(TokenKind.Factorial),
            2 => Take(TokenKind.DoubleFactorial, 2),
            _ => throw Error(count, "More than two '!' have no meaning; write (x!)! for the factorial of a factorial."),
        };
    }

    private Token Quoted(char quote)
    {
        var length = text[(at + 1)..].IndexOf(quote);
        return length >= 0
            ? Take(TokenKind.String, length + 2)
            : throw Error(1, "The quoted text does not end.");
    }

    private Token Special(char c)
    {
        switch (c)
        {
            case '·' or '×' or '∙' or '⋅':
                return Take(TokenKind.Times);
            case '÷' or '∕' or '⁄':
                return Take(TokenKind.Divide);
            case '−':
                return Take(TokenKind.Minus);
            case '≤':
                return Take(TokenKind.LessOrEqual);
            case '≥':
                return Take(TokenKind.GreaterOrEqual);
            case '≠':
                return Take(TokenKind.NotEqual);
            case '∧':
                return Take(TokenKind.And);
            case '∨':
                return Take(TokenKind.Or);
            case '¬':
                return Take(TokenKind.Not);
            case '√':
                return Take(TokenKind.Root);
            case '∞':
                return Take(TokenKind.Name);
            case '′':
                return Take(TokenKind.Prime);
        }

        if (Superscripts.IsPart(c))
        {
            var length = 1;
            while (Superscripts.IsPart(Peek(length)))
            {
                length++;
            }

            return Take(TokenKind.Superscript, length);
        }

        return char.IsLetter(c) ? Name() : throw Characters.Unexpected(text, at);
    }
}
