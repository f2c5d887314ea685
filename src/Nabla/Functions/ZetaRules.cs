using System.Collections.Immutable;
using System.Numerics;
using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla.Functions;

/// <summary>Exact values of the zeta function at integers (DLMF 25.6, 25.11).</summary>
internal static class ZetaRules
{
    private const int LargestOrder = 200;

    public static Expr? Zeta(ImmutableArray<Expr> arguments)
    {
        var s = arguments[0];
        var a = arguments.Length == 1 ? Integer.One : arguments[1];
        if (arguments.Length == 2 && a is Integer { IsOne: true })
        {
            return ZetaFunctions.Zeta[s];
        }

        if (s is NonFinite n)
        {
            return n.IsNaN ? n : n.Sign > 0 && a is Integer { IsOne: true } ? Integer.One : null;
        }

        if (s is Integer { IsOne: true })
        {
            return NonFinite.ComplexInfinity;
        }

        if (s.Facts.IsZero)
        {
            return Fraction.Half - a;
        }

        if (s is not Integer order || !order.TryGetInt32(out var k) || Math.Abs(k) > LargestOrder || a is not Integer { Sign: > 0 } start || !start.TryGetInt32(out var first) || first > LargestOrder)
        {
            return null;
        }

        if (k > 0 && k % 2 == 1)
        {
            return null;
        }

        // DLMF 25.6.2 and 25.6.3.
        Expr value = k > 0
            ? (new BigRational(BigInteger.Pow(2, k - 1), CombinatorialRules.OfInteger(order)) * BernoulliNumbers.Of(k)).ToNumber().Magnitude() * Constant.Pi.Pow(k)
            : (-BernoulliNumbers.Of(1 - k) * new BigRational(1, 1 - k)).ToNumber();
        for (var i = 1; i < first; i++)
        {
            value -= Integer.Of(i).Pow(-order);
        }

        return value;
    }
}
