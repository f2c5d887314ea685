using System.Numerics;

namespace Nabla.Expressions;

/// <summary>A complex double with a bound of how far it may be from the exact value.</summary>
/// <param name="Value">The value as computed.</param>
/// <param name="Error">The largest possible distance of the exact value.</param>
/// <param name="IsReal">Whether the exact value is real: then all of the error is in the real part.</param>
internal readonly record struct Bounded(Complex Value, double Error, bool IsReal)
{
    /// <summary>No number, or one about which nothing is known.</summary>
    public static Bounded Unknown => new(new Complex(double.NaN, double.NaN), double.PositiveInfinity, false);

    public double Size => Complex.Abs(Value);

    /// <summary>Whether the exact value cannot be 0.</summary>
    public bool IsNonzero => Size > Error;

    /// <summary>Whether a function with the usual branch cut along the negative real axis may jump within the error.</summary>
    public bool MayCrossCut => !IsReal && Value.Real <= Error && Math.Abs(Value.Imaginary) <= Error;
}
