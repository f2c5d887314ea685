namespace Nabla.ComplexCompilation;

/// <summary>What an instruction computes. A condition is 1, 0, or NaN where it is not known.</summary>
internal enum ComplexOp
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a*b.</summary>
    Multiply,

    /// <summary>a/b.</summary>
    Divide,

    /// <summary>a**b, the principal value.</summary>
    Power,

    /// <summary>sqrt(a), the principal value.</summary>
    Sqrt,

    /// <summary>exp(a).</summary>
    Exp,

    /// <summary>A function of a, b and c.</summary>
    Call,

    /// <summary>Whether the relation between a and b holds.</summary>
    Compare,

    /// <summary>Whether a does not hold.</summary>
    Not,

    /// <summary>Whether a and b hold.</summary>
    And,

    /// <summary>Whether a or b holds.</summary>
    Or,

    /// <summary>b where a holds, c where it does not, NaN where that is not known.</summary>
    Select,
}
