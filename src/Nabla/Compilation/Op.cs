namespace Nabla.Compilation;

/// <summary>What an instruction of a tape does. A condition is a number: 1 where it holds, 0 where it does not, NaN where that is not known.</summary>
internal enum Op : byte
{
    /// <summary>The value of a variable.</summary>
    Input,

    /// <summary>A number.</summary>
    Constant,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a * b.</summary>
    Multiply,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>-a.</summary>
    Negate,

    /// <summary>a * b + c, rounded once.</summary>
    MultiplyAdd,

    /// <summary>a * b - c, rounded once.</summary>
    MultiplySubtract,

    /// <summary>c - a * b, rounded once.</summary>
    NegatedMultiplyAdd,

    /// <summary>The square root.</summary>
    SquareRoot,

    /// <summary>a to the power of a multiple of 1/2 or 1/3; in graphs only, a tape has products and roots in its place.</summary>
    RationalPower,

    /// <summary>a to the power of b.</summary>
    Power,

    /// <summary>The absolute value.</summary>
    Absolute,

    /// <summary>The largest integer not above a.</summary>
    Floor,

    /// <summary>The larger of a and b.</summary>
    Maximum,

    /// <summary>The smaller of a and b.</summary>
    Minimum,

    /// <summary>Whether a = b.</summary>
    Equal,

    /// <summary>Whether a is not b.</summary>
    NotEqual,

    /// <summary>Whether a &lt; b.</summary>
    Less,

    /// <summary>Whether a &lt;= b.</summary>
    LessOrEqual,

    /// <summary>Whether the condition a does not hold.</summary>
    Not,

    /// <summary>Whether the conditions a and b hold; false as soon as one of them is known not to.</summary>
    And,

    /// <summary>Whether one of the conditions a and b holds; true as soon as one of them is known to.</summary>
    Or,

    /// <summary>b where the condition a holds, c where it does not, NaN where that is not known.</summary>
    Select,

    /// <summary>A function of one to three arguments.</summary>
    Call,

    /// <summary>The sine and the cosine of a; on tapes only.</summary>
    SineCosine,

    /// <summary>An element of an array; in graphs with loops only.</summary>
    Element,

    /// <summary>The sum of a over the rounds of a loop; in graphs with loops only.</summary>
    Sum,

    /// <summary>The largest a in the rounds of a loop; in graphs with loops only.</summary>
    Largest,
}

/// <summary>Facts about operations.</summary>
internal static class Ops
{
    /// <summary>How many operands an operation has; a call as many as its function.</summary>
    public static int Arity(Op op) => op switch
    {
        Op.Input or Op.Constant or Op.Element => 0,
        Op.Negate or Op.SquareRoot or Op.RationalPower or Op.Absolute or Op.Floor or Op.Not or Op.SineCosine or Op.Sum or Op.Largest => 1,
        Op.MultiplyAdd or Op.MultiplySubtract or Op.NegatedMultiplyAdd or Op.Select => 3,
        Op.Call => throw new ArgumentOutOfRangeException(nameof(op)),
        _ => 2,
    };

    /// <summary>Whether the operands may be exchanged without changing a bit of the result.</summary>
    public static bool IsCommutative(Op op) => op is Op.Add or Op.Multiply or Op.Equal or Op.NotEqual or Op.And or Op.Or;

    /// <summary>Whether an operation is a function with code of its own, and no instruction.</summary>
    public static bool IsCall(Op op) => op is Op.Call or Op.SineCosine or Op.Power;

    /// <summary>Whether the result is a condition, which has no derivative.</summary>
    public static bool IsCondition(Op op) => op is >= Op.Equal and <= Op.Or;
}
