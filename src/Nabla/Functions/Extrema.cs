using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Maximum and minimum of any number of arguments.</summary>
public static class Extrema
{
    /// <summary>Max(x, y, ...).</summary>
    public static Function Max { get; } = new("Max")
    {
        Summary = "The largest of the arguments, real numbers; -oo without arguments.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        PartialAt = (a, i) => Steps.Heaviside[a[i] - Max![[.. a.RemoveAt(i)]]],
        Evaluate = a => ExtremaRules.Of(Max!, a),
        FactsOf = a => ExtremaRules.Facts(a, Property.Positive),
        Numeric = (Func<double[], double>)MaxOf,
        OrderRank = 0,
        SmoothOn = [new(0, 1), new(1.1, 2)],
        IsHolomorphic = false,
        LatexForms = [@"\max\left(#*\right)#^"],
        IsSymmetric = true,
        Precedence = Precedence.Atom,
        Code = CodeNames.Everywhere("max") with { C = "fmax", Python = "max", NumPy = "numpy.maximum" },
    };

    /// <summary>Min(x, y, ...).</summary>
    public static Function Min { get; } = new("Min")
    {
        Summary = "The smallest of the arguments, real numbers; oo without arguments.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        PartialAt = (a, i) => Steps.Heaviside[Min![[.. a.RemoveAt(i)]] - a[i]],
        Evaluate = a => ExtremaRules.Of(Min!, a),
        FactsOf = a => ExtremaRules.Facts(a, Property.Negative),
        Numeric = (Func<double[], double>)MinOf,
        OrderRank = 0,
        SmoothOn = [new(0, 1), new(1.1, 2)],
        IsHolomorphic = false,
        LatexForms = [@"\min\left(#*\right)#^"],
        IsSymmetric = true,
        Precedence = Precedence.Atom,
        Code = CodeNames.Everywhere("min") with { C = "fmin", Python = "min", NumPy = "numpy.minimum" },
    };

    private static double MaxOf(double[] a) => a.Aggregate(double.NegativeInfinity, Math.Max);

    private static double MinOf(double[] a) => a.Aggregate(double.PositiveInfinity, Math.Min);
}
