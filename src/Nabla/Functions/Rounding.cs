using System.Numerics;
using Nabla.Vectors;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Rounding and remainders, DLMF front matter (Common Notations).</summary>
public static class Rounding
{
    /// <summary>floor(x).</summary>
    public static Function Floor { get; } = new("floor")
    {
        Summary = "The largest integer not above x; for complex numbers of both parts.",
        Evaluate = a => RoundingRules.Round(Floor!, a[0]),
        FactsOf = a => RoundingRules.Facts(a[0].Facts, Property.Negative),
        Numeric = (Func<double, double>)Math.Floor,
        ComplexNumeric = (Func<Complex, Complex>)FloorOf,
        SmoothOn = [new(0.1, 0.9)],
        IsHolomorphic = false,
        IsStep = true,
        LatexForms = [@"\left\lfloor{#1}\right\rfloor#^"],
        UnicodeForm = "⌊#1⌋",
        Code = CodeNames.Everywhere("floor") with { Fortran = "dble(floor(#1, 8))" },
    };

    /// <summary>ceiling(x).</summary>
    public static Function Ceiling { get; } = new("ceiling")
    {
        Summary = "The smallest integer not below x; for complex numbers of both parts.",
        Evaluate = a => RoundingRules.Round(Ceiling!, a[0]),
        FactsOf = a => RoundingRules.Facts(a[0].Facts, Property.Positive),
        Numeric = (Func<double, double>)Math.Ceiling,
        Definition = a => -Floor[-a[0]],
        ComplexNumeric = (Func<Complex, Complex>)CeilingOf,
        Aliases = ["ceil"],
        SmoothOn = [new(0.1, 0.9)],
        IsHolomorphic = false,
        IsStep = true,
        LatexForms = [@"\left\lceil{#1}\right\rceil#^"],
        UnicodeForm = "⌈#1⌉",
        Code = CodeNames.Everywhere("ceil") with { CSharp = "Math.Ceiling", Fortran = "dble(ceiling(#1, 8))" },
    };

    /// <summary>frac(x).</summary>
    public static Function Frac { get; } = new("frac")
    {
        Summary = "The fractional part x - floor(x).",
        Evaluate = a => RoundingRules.Frac(a[0]),
        FactsOf = a => a[0].Facts.IsReal ? new Facts(Property.Real, Property.Negative) : Facts.Unknown,
        Numeric = (Func<double, double>)FracOf,
        Definition = a => a[0] - Floor[a[0]],
        ComplexNumeric = (Func<Complex, Complex>)FracOf,
        SmoothOn = [new(0.1, 0.9)],
        IsHolomorphic = false,
        LatexForms = [@"\operatorname{frac}{\left(#1\right)}#^"],
        Code = CodeNames.None with { Python = "#[1] % 1", NumPy = "numpy.mod(#1, 1)" },
    };

    /// <summary>Mod(x, y).</summary>
    public static Function Mod { get; } = new("Mod")
    {
        Summary = "The remainder x - y*floor(x/y), which has the sign of y.",
        MinArity = 2,
        MaxArity = 2,
        Evaluate = a => ModuloRules.Mod(a[0], a[1]),
        FactsOf = a => ModuloRules.Facts(a[0].Facts, a[1].Facts),
        Numeric = (Func<double, double, double>)Remainders.Mod,
        Definition = a => a[0] - (a[1] * Floor[a[0] / a[1]]),
        SmoothOn = [new(0.1, 0.9), new(1.1, 2)],
        IsHolomorphic = false,
        LatexForms = [@"#[1] \bmod #[2]"],
        UnicodeForm = "#1 mod #2",
        Precedence = Precedence.Mul,
        Code = CodeNames.None with { Fortran = "modulo", Python = "#[1] % #[2]", NumPy = "numpy.mod", JavaScript = "((#[1] % #[2]) + #[2]) % #[2]" },
    };

    private static Complex FloorOf(Complex z) => new(Math.Floor(z.Real), Math.Floor(z.Imaginary));

    private static Complex CeilingOf(Complex z) => new(Math.Ceiling(z.Real), Math.Ceiling(z.Imaginary));

    private static double FracOf(double x) => x - Math.Floor(x);

    private static Complex FracOf(Complex z) => z - FloorOf(z);
}
