namespace Nabla;

/// <summary>How a tape is run.</summary>
public enum Backend
{
    /// <summary>Generated code where the platform allows it and the tape is not so long that generating takes longer than it saves; otherwise interpreted.</summary>
    Automatic,

    /// <summary>One operation after the other, without generated code: starts at once and works everywhere.</summary>
    Interpreted,

    /// <summary>Machine code made for the tape.</summary>
    Generated,
}

/// <summary>How the gradient of a formula is made.</summary>
public enum DerivativeMethod
{
    /// <summary>Whichever of the others has less to do; reverse mode for long formulas.</summary>
    Automatic,

    /// <summary>Reverse mode over the operations of the formula (backprop): a small multiple of the cost of the value, for any number of variables.</summary>
    Reverse,

    /// <summary>The symbolic gradient, compiled: smaller where derivatives simplify.</summary>
    Symbolic,
}

/// <summary>How to compile.</summary>
public sealed record CompilationOptions
{
    /// <summary>The choices that fit nearly always.</summary>
    public static CompilationOptions Default { get; } = new();

    /// <summary>How the tape is run.</summary>
    public Backend Backend { get; init; }

    /// <summary>Whether a*b + c may be rounded once instead of twice: faster and mostly more accurate, with other last digits.</summary>
    public bool FuseMultiplyAdd { get; init; }

    /// <summary>How <c>CompileGradient</c> makes the gradient. The methods agree but for rounding, and for points where a formula has no derivative.</summary>
    public DerivativeMethod Derivative { get; init; }
}
