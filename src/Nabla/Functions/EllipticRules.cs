using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Canonical forms and partial derivatives of the elliptic integrals (DLMF 19.4, 19.6).</summary>
internal static class EllipticRules
{
    public static Expr? K(Expr m) => m switch
    {
        Integer { IsZero: true } => Constant.Pi / 2,
        Integer { IsOne: true } => NonFinite.ComplexInfinity,
        Integer { IsMinusOne: true } => GammaFunctions.Gamma[Maths.Rational(1, 4)].Pow(2) / (4 * Maths.Sqrt(2 * Constant.Pi)),
        Fraction f when f.Equals(Fraction.Half) => 8 * Constant.Pi.Pow(Maths.Rational(3, 2)) / GammaFunctions.Gamma[Maths.Rational(-1, 4)].Pow(2),
        NonFinite n => n.IsNaN ? n : Integer.Zero,
        _ => m.Facts.IsZero ? Constant.Pi / 2 : IsImaginaryInfinity(m) ? Integer.Zero : null,
    };

    public static Expr? F(Expr z, Expr m) =>
        z.Facts.IsZero ? Integer.Zero
        : m.Facts.IsZero ? z
        : QuarterTurns(z) is { } turns ? turns * Elliptic.K[m]
        : m is NonFinite { Sign: not 0 } ? Integer.Zero
        : Signs.CanExtractMinus(z) ? -Elliptic.F[-z, m]
        : null;

    public static Expr? E(Expr m) => m switch
    {
        Integer { IsZero: true } => Constant.Pi / 2,
        Integer { IsOne: true } => Integer.One,
        NonFinite n => n.Sign > 0 ? Constant.I * n : n.Sign < 0 ? NonFinite.Infinity : n,
        _ => m.Facts.IsZero ? Constant.Pi / 2 : null,
    };

    public static Expr? E(Expr z, Expr m) =>
        m.Facts.IsZero ? z
        : z.Facts.IsZero ? Integer.Zero
        : QuarterTurns(z) is { } turns ? turns * Elliptic.E[m]
        : m is NonFinite { Sign: not 0 } ? NonFinite.ComplexInfinity
        : Signs.CanExtractMinus(z) ? -Elliptic.E[-z, m]
        : null;

    public static Expr? Pi(Expr n, Expr m) =>
        n.Facts.IsZero ? Elliptic.K[m]
        : n is Integer { IsOne: true } ? NonFinite.ComplexInfinity
        : m is Integer { IsOne: true } ? NonFinite.NegativeInfinity / Complexes.Sign[n - 1]
        : m.Facts.IsZero ? Constant.Pi / (2 * Maths.Sqrt(1 - n))
        : n.Equals(m) ? Elliptic.E[n] / (1 - n)
        : n is NonFinite { Sign: not 0 } || m is NonFinite { Sign: not 0 } ? Integer.Zero
        : null;

    public static Expr? Pi(Expr n, Expr z, Expr m)
    {
        if (n.Facts.IsZero)
        {
            return Elliptic.F[z, m];
        }

        if (n is Integer { IsOne: true })
        {
            var root = Maths.Sqrt(1 - (m * Maths.Sin(z).Pow(2)));
            return Elliptic.F[z, m] + (((root * Maths.Tan(z)) - Elliptic.E[z, m]) / (1 - m));
        }

        if (QuarterTurns(z) is { } turns)
        {
            return turns * Elliptic.Pi[n, m];
        }

        if (m.Facts.IsZero)
        {
            return InverseHyperbolic.Atanh[Maths.Sqrt(n - 1) * Maths.Tan(z)] / Maths.Sqrt(n - 1);
        }

        return n.Equals(m) ? Elliptic.F[z, n] - Elliptic.Pi[1, z, n] + (Maths.Tan(z) / Maths.Sqrt(1 - (n * Maths.Sin(z).Pow(2))))
            : n is NonFinite { Sign: not 0 } || m is NonFinite { Sign: not 0 } ? Integer.Zero
            : Signs.CanExtractMinus(z) ? -Elliptic.Pi[n, -z, m]
            : null;
    }

    public static Expr PartialOfE(ImmutableArray<Expr> a, int index)
    {
        if (a.Length == 1)
        {
            return (Elliptic.E[a[0]] - Elliptic.K[a[0]]) / (2 * a[0]);
        }

        var (z, m) = (a[0], a[1]);
        return index == 0
            ? Maths.Sqrt(1 - (m * Maths.Sin(z).Pow(2)))
            : (Elliptic.E[z, m] - Elliptic.F[z, m]) / (2 * m);
    }

    public static Expr PartialOfPi(ImmutableArray<Expr> a, int index)
    {
        if (a.Length == 2)
        {
            var (n, m) = (a[0], a[1]);
            return index == 0
                ? (Elliptic.E[m] + ((m - n) * Elliptic.K[m] / n) + ((n.Pow(2) - m) * Elliptic.Pi[n, m] / n)) / (2 * (m - n) * (n - 1))
                : ((Elliptic.E[m] / (m - 1)) + Elliptic.Pi[n, m]) / (2 * (n - m));
        }

        var (characteristic, z, parameter) = (a[0], a[1], a[2]);
        var sine = Maths.Sin(z);
        var (fm, fn) = (Maths.Sqrt(1 - (parameter * sine.Pow(2))), 1 - (characteristic * sine.Pow(2)));
        return index switch
        {
            0 => (Elliptic.E[z, parameter] + ((parameter - characteristic) * Elliptic.F[z, parameter] / characteristic)
                + ((characteristic.Pow(2) - parameter) * Elliptic.Pi[characteristic, z, parameter] / characteristic)
                - (characteristic * fm * Maths.Sin(2 * z) / (2 * fn))) / (2 * (parameter - characteristic) * (characteristic - 1)),
            1 => 1 / (fm * fn),
            _ => ((Elliptic.E[z, parameter] / (parameter - 1)) + Elliptic.Pi[characteristic, z, parameter]
                - (parameter * Maths.Sin(2 * z) / (2 * (parameter - 1) * fm))) / (2 * (characteristic - parameter)),
        };
    }

    /// <summary>The k of z = k*pi/2 for an integer k.</summary>
    private static Expr? QuarterTurns(Expr z)
    {
        if (z is Constant ? !ReferenceEquals(z, Constant.Pi) : z is not Mul product || !PiMultiples.HasFactor(product, Constant.Pi))
        {
            return null;
        }

        var turns = 2 * z / Constant.Pi;
        return turns.Facts.IsInteger ? turns : null;
    }

    private static bool IsImaginaryInfinity(Expr x) =>
        x is Mul { Coefficient: NonFinite { Sign: not 0 }, Unit: Constant unit } && ReferenceEquals(unit, Constant.I);
}
