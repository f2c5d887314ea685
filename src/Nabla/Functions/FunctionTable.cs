using System.Collections.Frozen;

namespace Nabla.Functions;

/// <summary>The table of all built-in functions.</summary>
public static class FunctionTable
{
    /// <summary>Every entry.</summary>
    public static IReadOnlyList<Function> All { get; } =
    [
        Exponential.Exp, Exponential.Log, Exponential.ExpM1, Exponential.LogP1,
        Trigonometric.Sin, Trigonometric.Cos, Trigonometric.Tan, Trigonometric.Cot, Trigonometric.Sinc,
        ReciprocalTrigonometric.Sec, ReciprocalTrigonometric.Csc,
        InverseTrigonometric.Asin, InverseTrigonometric.Acos, InverseTrigonometric.Atan, InverseTrigonometric.Acot,
        InverseTrigonometric.Asec, InverseTrigonometric.Acsc, InverseTrigonometric.Atan2,
        Hyperbolic.Sinh, Hyperbolic.Cosh, Hyperbolic.Tanh, Hyperbolic.Coth, Hyperbolic.Sech, Hyperbolic.Csch,
        InverseHyperbolic.Asinh, InverseHyperbolic.Acosh, InverseHyperbolic.Atanh, InverseHyperbolic.Acoth,
        InverseHyperbolic.Asech, InverseHyperbolic.Acsch,
        Complexes.Abs, Complexes.Sign, Complexes.Re, Complexes.Im, Complexes.Arg, Complexes.Conjugate,
        Steps.Heaviside, Steps.DiracDelta, Steps.KroneckerDelta, Steps.SingularityFunction,
        Rounding.Floor, Rounding.Ceiling, Rounding.Frac, Rounding.Mod, Extrema.Max, Extrema.Min,
        Combinatorial.Factorial, Combinatorial.Factorial2, Combinatorial.Binomial, Combinatorial.RisingFactorial, Combinatorial.FallingFactorial,
        GammaFunctions.Gamma, GammaFunctions.LogGamma, GammaFunctions.Polygamma, GammaFunctions.Digamma, GammaFunctions.Trigamma, GammaFunctions.Beta,
        IncompleteGamma.Lower, IncompleteGamma.Upper,
        ErrorFunctions.Erf, ErrorFunctions.Erfc, ErrorFunctions.Erfi, ErrorFunctions.Erf2,
        ErrorFunctions.ErfInv, ErrorFunctions.ErfcInv, ErrorFunctions.Erf2Inv, Fresnel.S, Fresnel.C,
        ExponentialIntegrals.Ei, ExponentialIntegrals.Expint, ExponentialIntegrals.E1, ExponentialIntegrals.LogIntegral, ExponentialIntegrals.OffsetLogIntegral,
        ExponentialIntegrals.Si, ExponentialIntegrals.Ci, ExponentialIntegrals.Shi, ExponentialIntegrals.Chi,
        Bessel.J, Bessel.Y, Bessel.I, Bessel.K, Bessel.Hankel1, Bessel.Hankel2, Bessel.SphericalJ, Bessel.SphericalY,
        Airy.Ai, Airy.AiPrime, Airy.Bi, Airy.BiPrime,
        Elliptic.K, Elliptic.F, Elliptic.E, Elliptic.Pi, ZetaFunctions.Zeta, Lambert.W,
    ];

    private static readonly FrozenDictionary<string, Function> ByName =
        All.Concat(Logic.All).SelectMany(f => f.Aliases.Prepend(f.Name), (f, name) => KeyValuePair.Create(name, f)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The entry of a name or alias, or null where there is none.</summary>
    public static Function? Find(string name) => ByName.GetValueOrDefault(name);
}
