namespace Nabla.Parsing;

/// <summary>What a piece of text is.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    String,
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Plus,
    Minus,
    Times,
    Divide,
    Power,
    Superscript,
    Factorial,
    DoubleFactorial,
    Prime,
    Root,
    Bar,
    And,
    Or,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Assign,
}

/// <summary>A piece of text: what it is and where.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
