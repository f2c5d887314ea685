namespace Nabla.Parsing;

/// <summary>What waits on the parser's stack for more operands.</summary>
internal enum FrameKind : byte
{
    /// <summary>An opening bracket.</summary>
    Group,

    /// <summary>A function's name and its opening bracket.</summary>
    Call,

    /// <summary>The first bar of |x|.</summary>
    Bar,

    Or,
    And,
    Relation,
    Sum,
    Minus,
    Product,

    /// <summary>A function's name without brackets, as in sin x.</summary>
    BareCall,

    /// <summary>A product without a sign, as in 2x.</summary>
    ImpliedProduct,

    Power,
    Root,
    Not,
}

/// <summary>How tightly operators bind; a frame is complete when an operator comes that binds less.</summary>
internal static class BindingPower
{
    public const byte Bracket = 0;
    public const byte Or = 10;
    public const byte And = 20;
    public const byte Relation = 30;
    public const byte Sum = 40;

    /// <summary>A minus at the start of a term is the sign of the whole term: -a*b is -(a*b).</summary>
    public const byte MinusOfTerm = 45;

    public const byte Product = 50;
    public const byte BareCall = 60;
    public const byte ImpliedProduct = 65;

    /// <summary>A minus after another operator, as in a*-b or 2**-x, belongs to the next power.</summary>
    public const byte MinusOfPower = 70;

    public const byte Power = 80;

    /// <summary>√x and ~x take the next operand only.</summary>
    public const byte Prefix = 90;
}

/// <summary>An operator or an opening bracket that waits for its operands.</summary>
internal struct Frame
{
    public FrameKind Kind;

    public byte Power;

    /// <summary>The index of the first operand that belongs to the frame.</summary>
    public int FirstOperand;

    /// <summary>Where the operator or name is in the text.</summary>
    public int Position;

    public int Length;

    /// <summary>The function of a call.</summary>
    public Name? Name;

    /// <summary>The number of primes in f''(x).</summary>
    public int Primes;

    /// <summary>The exponent in sin^2(x), or null.</summary>
    public Integer? Exponent;
}
