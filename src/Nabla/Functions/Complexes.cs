using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Magnitude, sign, argument and conjugate of complex numbers, DLMF 1.9(i). None is complex differentiable.</summary>
public static class Complexes
{
    /// <summary>Abs(x).</summary>
    public static Function Abs { get; } = new("Abs")
    {
        Summary = "The magnitude |z| = sqrt(re(z)**2 + im(z)**2).",
        Dlmf = "1.9.7",
        Partials = [a => Sign![a[0]]],
        DerivativeRule = ComplexDerivatives.OfAbs,
        Evaluate = a => AbsRules.Abs(a[0]),
        Parity = Parity.Even,
        PowerRule = (a, exponent) => AbsRules.Power(a[0], exponent),
        FactsOf = AbsRules.Facts,
        Numeric = (Func<double, double>)Math.Abs,
        ComplexNumeric = (Func<Complex, Complex>)AbsOf,
        Aliases = ["abs"],
        SmoothOn = [new(0.1, 3)],
        IsHolomorphic = false,
        LatexForms = [@"\left|{#1}\right|#^"],
        UnicodeForm = "│#1│",
        Code = CodeNames.Everywhere("abs") with { C = "fabs", Cpp = "std::fabs", Python = "abs", NumPy = "abs" },
    };

    /// <summary>sign(x).</summary>
    public static Function Sign { get; } = new("sign")
    {
        Summary = "The sign z/|z|: 1, -1 or 0 for real numbers; 0 at 0.",
        Dlmf = "1.16.14",
        Partials = [a => 2 * Steps.DiracDelta[a[0]]],
        DerivativeRule = ComplexDerivatives.OfSign,
        Evaluate = a => SignRules.Sign(a[0]),
        Parity = Parity.None, // odd, but SymPy keeps the sign of a sum: sign(y - x) is not -sign(x - y)
        ConjugateRule = a => Sign![Conjugate![a[0]]],
        PowerRule = (a, exponent) => a[0].Facts.IsNonzero && a[0].Facts.IsReal && exponent.Facts.IsEven ? Integer.One : null,
        FactsOf = SignRules.Facts,
        Numeric = (Func<double, double>)SignOf,
        Definition = a => Piecewise.Of(
            new Case(Integer.One, Relation.Of(RelationOperator.Greater, a[0], Integer.Zero)),
            new Case(Integer.MinusOne, Relation.Of(RelationOperator.Less, a[0], Integer.Zero)),
            new Case(Integer.Zero, Relation.Of(RelationOperator.Equal, a[0], Integer.Zero))),
        ComplexNumeric = (Func<Complex, Complex>)SignOf,
        Latex = @"\operatorname{sign}",
        SmoothOn = [new(0.1, 3)],
        IsHolomorphic = false,
        IsStep = true,
        Code = SignNames,
        CodeInFunctions = SignNames with { CSharp = "", C = "", Cpp = "" }, // these signs are whole numbers, which are divided as such
    };

    /// <summary>re(x).</summary>
    public static Function Re { get; } = new("re")
    {
        Summary = "The real part.",
        Dlmf = "1.9.2",
        DerivativeRule = ComplexDerivatives.OfRe,
        Evaluate = a => ComplexParts.Re(a[0]),
        FactsOf = a => ComplexParts.Facts(a[0]),
        Numeric = (Func<double, double>)Identity,
        ComplexNumeric = (Func<Complex, Complex>)ReOf,
        OrderRank = 41,
        IsHolomorphic = false,
        LatexForms = [@"\operatorname{re}{\left(#1\right)}"],
        Code = CodeNames.None with { NumPy = "numpy.real", Julia = "real" },
    };

    /// <summary>im(x).</summary>
    public static Function Im { get; } = new("im")
    {
        Summary = "The imaginary part, a real number.",
        Dlmf = "1.9.2",
        DerivativeRule = ComplexDerivatives.OfIm,
        Evaluate = a => ComplexParts.Im(a[0]),
        FactsOf = a => ComplexParts.Facts(a[0]),
        Numeric = (Func<double, double>)Zero,
        ComplexNumeric = (Func<Complex, Complex>)ImOf,
        OrderRank = 42,
        IsHolomorphic = false,
        IsStep = true,
        LatexForms = [@"\operatorname{im}{\left(#1\right)}"],
        Code = CodeNames.None with { NumPy = "numpy.imag", Julia = "imag" },
    };

    /// <summary>arg(x).</summary>
    public static Function Arg { get; } = new("arg")
    {
        Summary = "The argument (phase) of z, above -pi and up to pi; nan at 0.",
        Dlmf = "1.9.6",
        DerivativeRule = ComplexDerivatives.OfArg,
        Evaluate = a => ArgRules.Arg(a[0]),
        FactsOf = _ => new Facts(Property.Real),
        Numeric = (Func<double, double>)ArgOf,
        ComplexNumeric = (Func<Complex, Complex>)ArgOf,
        Latex = @"\arg",
        OrderRank = 43,
        IsHolomorphic = false,
        IsStep = true,
    };

    /// <summary>conjugate(x).</summary>
    public static Function Conjugate { get; } = new("conjugate")
    {
        Summary = "The complex conjugate re(z) - I*im(z).",
        Dlmf = "1.9.11",
        DerivativeRule = ComplexDerivatives.OfConjugate,
        Evaluate = a => ConjugateRules.Conjugate(a[0]),
        FactsOf = a => a[0].Facts,
        Numeric = (Func<double, double>)Identity,
        ComplexNumeric = (Func<Complex, Complex>)Complex.Conjugate,
        OrderRank = 40,
        Aliases = ["conj"],
        IsHolomorphic = false,
        LatexForms = [@"\overline{#1}#^"],
        UnicodeForm = "‾#1",
        Code = CodeNames.None with { NumPy = "numpy.conj", Julia = "conj" },
    };

    private static CodeNames SignNames => CodeNames.Everywhere("sign") with
    {
        C = "(((#1) > 0) - ((#1) < 0))",
        Cpp = "(((#1) > 0) - ((#1) < 0))",
        Fortran = "merge(0d0, sign(1d0, #1), #(1) == 0)",
        Python = "(0.0 if #1 == 0 else math.copysign(1, #1))",
        Rust = "(if (#1 == 0.0) { 0.0 } else { (#1).signum() })",
    };

    private static Complex AbsOf(Complex z) => Complex.Abs(z);

    private static double SignOf(double x) => double.IsNaN(x) ? x : Math.Sign(x);

    private static Complex SignOf(Complex z) => z == 0 ? 0 : z / Complex.Abs(z);

    private static double Identity(double x) => x;

    private static double Zero(double x) => 0 * x;

    private static Complex ReOf(Complex z) => z.Real;

    private static Complex ImOf(Complex z) => z.Imaginary;

    private static double ArgOf(double x) => x > 0 ? 0 : x < 0 ? Math.PI : double.NaN;

    private static Complex ArgOf(Complex z) => z.Phase;
}
