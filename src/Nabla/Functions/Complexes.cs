using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Parts of complex numbers: Abs, sign, re, im, arg, conjugate.</summary>
public static class Complexes
{
    /// <summary>Abs(x), the magnitude.</summary>
    public static Function Abs { get; } = new("Abs")
    {
        Summary = "The magnitude |z| = sqrt(re(z)**2 + im(z)**2).",
        Dlmf = "1.9.7",
        Partials = [a => Sign![a[0]]],
        Evaluate = a => a[0] is Number n && n is not NonFinite { Sign: 0 } ? n.Magnitude() : a[0].Facts.IsNonnegative ? a[0] : null,
        Parity = Parity.Even,
        FactsOf = a => new Facts(a[0].Facts.IsFinite ? Property.Real : Property.ExtendedReal, Property.Negative),
        Numeric = (Func<double, double>)Math.Abs,
        Latex = @"\left|",
        CSharp = "Math.Abs",
        SmoothOn = [new(0.1, 3)],
    };

    /// <summary>sign(x).</summary>
    public static Function Sign { get; } = new("sign")
    {
        Summary = "x/|x|, and 0 at 0.",
        Partials = [a => Integer.Zero],
        Parity = Parity.Odd,
        Numeric = (Func<double, double>)SignOf,
        SmoothOn = [new(0.1, 3)],
    };

    private static double SignOf(double x) => double.IsNaN(x) ? x : Math.Sign(x);
}
