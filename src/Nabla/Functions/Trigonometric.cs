using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>The trigonometric functions, DLMF 4.14: one entry per function.</summary>
public static class Trigonometric
{
    /// <summary>sin(x).</summary>
    public static Function Sin { get; } = new("sin")
    {
        Summary = "The sine of x in radians; entire.",
        Dlmf = "4.14.1",
        Partials = [a => Cos![a[0]]],
        Evaluate = a => a[0] is Integer { Sign: 0 } ? Integer.Zero : null,
        Parity = Parity.Odd,
        FactsOf = a => a[0].Facts.IsReal ? new Facts(Property.Real) : Facts.Unknown,
        Numeric = (Func<double, double>)Math.Sin,
        ComplexNumeric = (Func<Complex, Complex>)Complex.Sin,
        Latex = @"\sin",
        OrderRank = 20,
        CSharp = "Math.Sin",
    };

    /// <summary>cos(x).</summary>
    public static Function Cos { get; } = new("cos")
    {
        Summary = "The cosine of x in radians; entire.",
        Dlmf = "4.14.2",
        Partials = [a => -Sin[a[0]]],
        Evaluate = a => a[0] is Integer { Sign: 0 } ? Integer.One : null,
        Parity = Parity.Even,
        FactsOf = a => a[0].Facts.IsReal ? new Facts(Property.Real) : Facts.Unknown,
        Numeric = (Func<double, double>)Math.Cos,
        ComplexNumeric = (Func<Complex, Complex>)Complex.Cos,
        Latex = @"\cos",
        OrderRank = 21,
        CSharp = "Math.Cos",
    };
}
