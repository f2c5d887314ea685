using Nabla.Functions;

namespace Nabla;

/// <content>Gamma, error and other special functions.</content>
public static partial class Maths
{
    /// <summary>The gamma function.</summary>
    public static Expr Gamma(Expr x) => GammaFunctions.Gamma[x];

    /// <summary>The logarithm of the gamma function.</summary>
    public static Expr LogGamma(Expr x) => GammaFunctions.LogGamma[x];

    /// <summary>The derivative of order n + 1 of LogGamma.</summary>
    public static Expr Polygamma(Expr n, Expr x) => GammaFunctions.Polygamma[n, x];

    /// <summary>The derivative of LogGamma.</summary>
    public static Expr Digamma(Expr x) => GammaFunctions.Digamma[x];

    /// <summary>The second derivative of LogGamma.</summary>
    public static Expr Trigamma(Expr x) => GammaFunctions.Trigamma[x];

    /// <summary>The beta function.</summary>
    public static Expr Beta(Expr x, Expr y) => GammaFunctions.Beta[x, y];

    /// <summary>x!.</summary>
    public static Expr Factorial(Expr x) => Combinatorial.Factorial[x];

    /// <summary>x!! = x*(x - 2)*(x - 4)*....</summary>
    public static Expr Factorial2(Expr x) => Combinatorial.Factorial2[x];

    /// <summary>The binomial coefficient.</summary>
    public static Expr Binomial(Expr n, Expr k) => Combinatorial.Binomial[n, k];

    /// <summary>x*(x + 1)*...*(x + k - 1).</summary>
    public static Expr RisingFactorial(Expr x, Expr k) => Combinatorial.RisingFactorial[x, k];

    /// <summary>x*(x - 1)*...*(x - k + 1).</summary>
    public static Expr FallingFactorial(Expr x, Expr k) => Combinatorial.FallingFactorial[x, k];

    /// <summary>The error function.</summary>
    public static Expr Erf(Expr x) => ErrorFunctions.Erf[x];

    /// <summary>1 - erf(x).</summary>
    public static Expr Erfc(Expr x) => ErrorFunctions.Erfc[x];

    /// <summary>-I*erf(I*x).</summary>
    public static Expr Erfi(Expr x) => ErrorFunctions.Erfi[x];

    /// <summary>The inverse of erf.</summary>
    public static Expr ErfInv(Expr x) => ErrorFunctions.ErfInv[x];

    /// <summary>The inverse of erfc.</summary>
    public static Expr ErfcInv(Expr x) => ErrorFunctions.ErfcInv[x];

    /// <summary>The exponential integral.</summary>
    public static Expr Ei(Expr x) => ExponentialIntegrals.Ei[x];

    /// <summary>The sine integral.</summary>
    public static Expr Si(Expr x) => ExponentialIntegrals.Si[x];

    /// <summary>The cosine integral.</summary>
    public static Expr Ci(Expr x) => ExponentialIntegrals.Ci[x];

    /// <summary>The hyperbolic sine integral.</summary>
    public static Expr Shi(Expr x) => ExponentialIntegrals.Shi[x];

    /// <summary>The hyperbolic cosine integral.</summary>
    public static Expr Chi(Expr x) => ExponentialIntegrals.Chi[x];

    /// <summary>The Fresnel sine integral.</summary>
    public static Expr FresnelS(Expr x) => Fresnel.S[x];

    /// <summary>The Fresnel cosine integral.</summary>
    public static Expr FresnelC(Expr x) => Fresnel.C[x];

    /// <summary>The principal solution w of w*exp(w) = x.</summary>
    public static Expr LambertW(Expr x) => Lambert.W[x];

    /// <summary>The solution w of w*exp(w) = x on a branch.</summary>
    public static Expr LambertW(Expr x, Expr branch) => Lambert.W[x, branch];

    /// <summary>The zeta function of Riemann.</summary>
    public static Expr Zeta(Expr x) => ZetaFunctions.Zeta[x];

    /// <summary>The zeta function of Hurwitz.</summary>
    public static Expr Zeta(Expr s, Expr a) => ZetaFunctions.Zeta[s, a];

    /// <summary>The lower incomplete gamma function.</summary>
    public static Expr LowerGamma(Expr a, Expr x) => IncompleteGamma.Lower[a, x];

    /// <summary>The upper incomplete gamma function.</summary>
    public static Expr UpperGamma(Expr a, Expr x) => IncompleteGamma.Upper[a, x];

    /// <summary>The Bessel function of the first kind.</summary>
    public static Expr BesselJ(Expr nu, Expr x) => Bessel.J[nu, x];

    /// <summary>The Bessel function of the second kind.</summary>
    public static Expr BesselY(Expr nu, Expr x) => Bessel.Y[nu, x];

    /// <summary>The modified Bessel function of the first kind.</summary>
    public static Expr BesselI(Expr nu, Expr x) => Bessel.I[nu, x];

    /// <summary>The modified Bessel function of the second kind.</summary>
    public static Expr BesselK(Expr nu, Expr x) => Bessel.K[nu, x];

    /// <summary>The Airy function Ai.</summary>
    public static Expr AiryAi(Expr x) => Airy.Ai[x];

    /// <summary>The Airy function Bi.</summary>
    public static Expr AiryBi(Expr x) => Airy.Bi[x];
}
