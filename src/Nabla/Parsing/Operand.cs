namespace Nabla.Parsing;

/// <summary>How an operand is joined to the one before it in the same sum, product or chain of relations.</summary>
internal enum Join : byte
{
    None,
    Plus,
    Minus,
    Times,
    Divide,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A value on the parser's stack: an expression, a tuple (an array of operands) or a quoted text.</summary>
internal struct Operand
{
    /// <summary>An <see cref="Expr"/>, an array of operands, or a string.</summary>
    public object Value;

    /// <summary>Where it starts in the text.</summary>
    public int Position;

    /// <summary>How it is joined to the operand before it.</summary>
    public Join Join;
}
