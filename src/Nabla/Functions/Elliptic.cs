using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Legendre's elliptic integrals as functions of the parameter m = k**2, DLMF 19.2(ii).</summary>
public static class Elliptic
{
    /// <summary>elliptic_k(m).</summary>
    public static Function K { get; } = new("elliptic_k")
    {
        Summary = "The complete elliptic integral of the first kind, elliptic_f(pi/2, m); branch cut (1, oo).",
        Dlmf = "19.2.8",
        Partials = [a => (E![a[0]] - ((1 - a[0]) * K![a[0]])) / (2 * a[0] * (1 - a[0]))],
        Evaluate = a => EllipticRules.K(a[0]),
        ConjugateRule = a => ConjugateRules.OffCutFromOne(K!, a),
        Numeric = (Func<double, double>)EllipticKernels.K,
        ComplexNumeric = (Func<Complex, Complex>)EllipticKernels.K,
        SmoothOn = [new(0.05, 0.9)],
        LatexForms = [@"K#^\left(#1\right)"],
        UnicodeForm = "K(#1)",
    };

    /// <summary>elliptic_f(z, m).</summary>
    public static Function F { get; } = new("elliptic_f")
    {
        Summary = "The elliptic integral of the first kind, of 1/sqrt(1 - m*sin(t)**2) from 0 to z.",
        Dlmf = "19.2.4",
        MinArity = 2,
        MaxArity = 2,
        Partials =
        [
            a => 1 / Maths.Sqrt(1 - (a[1] * Maths.Sin(a[0]).Pow(2))),
            a => (E![a[0], a[1]] / (2 * a[1] * (1 - a[1]))) - (F![a[0], a[1]] / (2 * a[1]))
                - (Maths.Sin(2 * a[0]) / (4 * (1 - a[1]) * Maths.Sqrt(1 - (a[1] * Maths.Sin(a[0]).Pow(2))))),
        ],
        Evaluate = a => EllipticRules.F(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffCutFromOne(F!, a),
        Numeric = (Func<double, double, double>)EllipticKernels.F,
        ComplexNumeric = (Func<Complex, Complex, Complex>)EllipticKernels.F,
        SmoothOn = [new(0.2, 1.4), new(0.05, 0.9)],
        LatexForms = [@"F#^\left(#1\middle| #2\right)"],
    };

    /// <summary>elliptic_e(m), elliptic_e(z, m).</summary>
    public static Function E { get; } = new("elliptic_e")
    {
        Summary = "The elliptic integral of the second kind, of sqrt(1 - m*sin(t)**2) from 0 to z; complete, to pi/2, with one argument.",
        Dlmf = "19.2.5",
        MaxArity = 2,
        PartialAt = (a, i) => EllipticRules.PartialOfE(a, i),
        Evaluate = a => a.Length == 1 ? EllipticRules.E(a[0]) : EllipticRules.E(a[0], a[1]),
        ConjugateRule = a => ConjugateRules.OffCutFromOne(E!, a),
        Numeric = (Func<double[], double>)EllipticKernels.E,
        ComplexNumeric = (Func<Complex[], Complex>)EllipticKernels.E,
        SmoothOn = [new(0.2, 0.9), new(0.05, 0.9)],
        LatexForms = [@"E#^\left(#1\right)", @"E#^\left(#1\middle| #2\right)"],
        UnicodeForm = "E(#1)",
    };

    /// <summary>elliptic_pi(n, m), elliptic_pi(n, z, m).</summary>
    public static Function Pi { get; } = new("elliptic_pi")
    {
        Summary = "The elliptic integral of the third kind, of 1/((1 - n*sin(t)**2)*sqrt(1 - m*sin(t)**2)) from 0 to z; to pi/2 with two arguments.",
        Dlmf = "19.2.7",
        MinArity = 2,
        MaxArity = 3,
        PartialAt = (a, i) => EllipticRules.PartialOfPi(a, i),
        ConjugateRule = a => (a[0] - 1).Facts.Lacks(Property.Positive) ? ConjugateRules.OffCutFromOne(Pi!, a) : null,
        Evaluate = a => a.Length == 2 ? EllipticRules.Pi(a[0], a[1]) : EllipticRules.Pi(a[0], a[1], a[2]),
        Numeric = (Func<double[], double>)EllipticKernels.Pi,
        SmoothOn = [new(0.1, 0.4), new(0.5, 0.9), new(0.05, 0.4)],
        LatexForms = [@"\Pi#^\left(#1\middle| #2\right)", @"\Pi#^\left(#1; #2\middle| #3\right)"],
    };
}
