using System.Numerics;

namespace Nabla.Tests.Numerics;

/// <summary>A complex double with a bound of its rounding error, first order, so that a comparison knows what it may conclude.</summary>
/// <param name="Value">The value.</param>
/// <param name="Error">A bound of its distance from the exact value.</param>
/// <param name="IsReal">Whether the exact value is known to be real; it lies on the real axis then, cuts or not.</param>
internal readonly record struct Approximate(Complex Value, double Error, bool IsReal)
{
    public const double Epsilon = 2.3e-16;

    public static Approximate NaN => new(new Complex(double.NaN, double.NaN), double.NaN, false);

    public bool IsFinite => Complex.IsFinite(Value) && double.IsFinite(Error);

    public double Size => Complex.Abs(Value);

    public static Approximate Exact(Complex value) => new(value, 0, value.Imaginary == 0);

    /// <summary>A value with one rounding on top of an error that it inherits; below the smallest double everything rounds to 0.</summary>
    public static Approximate Rounded(Complex value, double inherited, bool isReal) =>
        new(isReal ? value.Real : value, inherited + (4 * Epsilon * Complex.Abs(value)) + double.Epsilon, isReal);
}
