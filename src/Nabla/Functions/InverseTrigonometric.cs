using System.Numerics;
using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>The inverse trigonometric functions with principal values, DLMF 4.23.</summary>
public static class InverseTrigonometric
{
    /// <summary>asin(x).</summary>
    public static Function Asin { get; } = new("asin")
    {
        Summary = "The inverse sine, from -pi/2 to pi/2 on [-1, 1]; branch cuts (-oo, -1) and (1, oo).",
        Dlmf = "4.23.19",
        Partials = [a => 1 / Maths.Sqrt(1 - a[0].Pow(2))],
        Evaluate = a => InverseTrigonometricRules.Asin(a[0]),
        Parity = Parity.Odd,
        FactsOf = InverseTrigonometricRules.FactsOfAsin,
        Numeric = (Func<double, double>)Math.Asin,
        Vector = new VectorKernel.Of<VectorFunctions.Asin>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Asin,
        Latex = @"\operatorname{asin}",
        Aliases = ["arcsin"],
        SmoothOn = [new(-0.9, 0.9)],
        Code = CodeNames.Everywhere("asin") with { NumPy = "numpy.arcsin" },
    };

    /// <summary>acos(x).</summary>
    public static Function Acos { get; } = new("acos")
    {
        Summary = "The inverse cosine, from 0 to pi on [-1, 1]; branch cuts (-oo, -1) and (1, oo).",
        Dlmf = "4.23.22",
        Partials = [a => -1 / Maths.Sqrt(1 - a[0].Pow(2))],
        Evaluate = a => InverseTrigonometricRules.Acos(a[0]),
        FactsOf = InverseTrigonometricRules.FactsOfAcos,
        Numeric = (Func<double, double>)Math.Acos,
        Vector = new VectorKernel.Of<VectorFunctions.Acos>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Acos,
        Latex = @"\operatorname{acos}",
        Aliases = ["arccos"],
        SmoothOn = [new(-0.9, 0.9)],
        Code = CodeNames.Everywhere("acos") with { NumPy = "numpy.arccos" },
    };

    /// <summary>atan(x).</summary>
    public static Function Atan { get; } = new("atan")
    {
        Summary = "The inverse tangent, from -pi/2 to pi/2 on the real line; branch cuts along the imaginary axis beyond I and -I.",
        Dlmf = "4.23.26",
        Partials = [a => 1 / (a[0].Pow(2) + 1)],
        Evaluate = a => InverseTrigonometricRules.Atan(a[0]),
        Parity = Parity.Odd,
        FactsOf = InverseTrigonometricRules.FactsOfAtan,
        Numeric = (Func<double, double>)Math.Atan,
        Vector = new VectorKernel.Of<VectorFunctions.Atan>(),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Atan,
        Latex = @"\operatorname{atan}",
        Aliases = ["arctan"],
        Code = CodeNames.Everywhere("atan") with { NumPy = "numpy.arctan" },
    };

    /// <summary>acot(x).</summary>
    public static Function Acot { get; } = new("acot")
    {
        Summary = "The inverse cotangent atan(1/x), pi/2 at 0, from -pi/2 to pi/2; branch cut between -I and I, across 0 as well.",
        Dlmf = "4.23.9",
        Partials = [a => -1 / (a[0].Pow(2) + 1)],
        Evaluate = a => InverseTrigonometricRules.Acot(a[0]),
        Parity = Parity.OddExceptAtZero,
        FactsOf = InverseTrigonometricRules.FactsOfAcot,
        Numeric = (Func<double, double>)AcotOf,
        Definition = a => Piecewise.Of(new Case(Constant.Pi / 2, Relation.Of(RelationOperator.Equal, a[0], Integer.Zero)), new Case(Atan[1 / a[0]], Constant.True)),
        ComplexNumeric = (Func<Complex, Complex>)ComplexKernels.Acot,
        Latex = @"\operatorname{acot}",
        Aliases = ["arccot"],
        SmoothOn = [new(0.1, 3)],
        CodeDefinition = a => Atan[1 / a[0]],
        Code = CodeNames.None with { Julia = "acot" },
    };

    /// <summary>asec(x).</summary>
    public static Function Asec { get; } = new("asec")
    {
        Summary = "The inverse secant acos(1/x), from 0 to pi for |x| ≥ 1; branch cut (-1, 1).",
        Dlmf = "4.23.8",
        Partials = [a => 1 / (a[0].Pow(2) * Maths.Sqrt(1 - a[0].Pow(-2)))],
        Evaluate = a => InverseTrigonometricRules.Asec(a[0]),
        FactsOf = InverseTrigonometricRules.FactsOutsideUnitInterval,
        Numeric = (Func<double, double>)AsecOf,
        Definition = a => Acos[1 / a[0]],
        ComplexNumeric = (Func<Complex, Complex>)AsecOf,
        Latex = @"\operatorname{asec}",
        Aliases = ["arcsec"],
        SmoothOn = [new(1.1, 4)],
        Code = CodeNames.None with { Julia = "asec" },
    };

    /// <summary>acsc(x).</summary>
    public static Function Acsc { get; } = new("acsc")
    {
        Summary = "The inverse cosecant asin(1/x), from -pi/2 to pi/2 for |x| ≥ 1; branch cut (-1, 1).",
        Dlmf = "4.23.7",
        Partials = [a => -1 / (a[0].Pow(2) * Maths.Sqrt(1 - a[0].Pow(-2)))],
        Evaluate = a => InverseTrigonometricRules.Acsc(a[0]),
        Parity = Parity.Odd,
        FactsOf = InverseTrigonometricRules.FactsOutsideUnitInterval,
        Numeric = (Func<double, double>)AcscOf,
        Definition = a => Asin[1 / a[0]],
        ComplexNumeric = (Func<Complex, Complex>)AcscOf,
        Latex = @"\operatorname{acsc}",
        Aliases = ["arccsc"],
        SmoothOn = [new(1.1, 4)],
        Code = CodeNames.None with { Julia = "acsc" },
    };

    /// <summary>atan2(y, x).</summary>
    public static Function Atan2 { get; } = new("atan2")
    {
        Summary = "The angle of the point (x, y), arg(x + I*y), above -pi and up to pi; branch cut y = 0, x < 0.",
        Dlmf = "1.9.6",
        MinArity = 2,
        MaxArity = 2,
        Partials = [a => a[1] / (a[1].Pow(2) + a[0].Pow(2)), a => -a[0] / (a[1].Pow(2) + a[0].Pow(2))],
        Evaluate = a => Atan2Rules.Atan2(a[0], a[1]),
        FactsOf = Atan2Rules.Facts,
        Numeric = (Func<double, double, double>)Math.Atan2,
        Vector = new VectorKernel.Of2<VectorFunctions.Atan2>(),
        ComplexNumeric = (Func<Complex, Complex, Complex>)Atan2Of,
        Latex = @"\operatorname{atan}_{2}",
        Aliases = ["arctan2"],
        SmoothOn = [new(0.1, 3), new(-3, 3)],
        Unicode = "atan2",
        Code = CodeNames.Everywhere("atan2") with { NumPy = "numpy.arctan2", Julia = "atan", Glsl = "atan" },
    };

    private static double AcotOf(double x) => x == 0 ? Math.PI / 2 : Math.Atan(1 / x);

    private static double AsecOf(double x) => Math.Acos(1 / x);

    private static Complex AsecOf(Complex z) => ComplexKernels.Acos(1 / z);

    private static double AcscOf(double x) => Math.Asin(1 / x);

    private static Complex AcscOf(Complex z) => ComplexKernels.Asin(1 / z);

    private static Complex Atan2Of(Complex y, Complex x) =>
        -Complex.ImaginaryOne * Complex.Log((x + (Complex.ImaginaryOne * y)) / Complex.Sqrt((x * x) + (y * y)));
}
