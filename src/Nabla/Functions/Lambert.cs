using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>The Lambert W function, DLMF 4.13.</summary>
public static class Lambert
{
    /// <summary>LambertW(x), LambertW(x, k).</summary>
    public static Function W { get; } = new("LambertW")
    {
        Summary = "The solution w of w*exp(w) = x, on the branch k (0 without it); branch cuts (-oo, -1/E) and, unless k = 0, (-oo, 0).",
        Dlmf = "4.13.1",
        MaxArity = 2,
        PartialAt = (a, i) => i == 0 && W![[.. a]] is var w ? w / (a[0] * (1 + w)) : null,
        Evaluate = a => LambertRules.W(a[0], a.Length == 1 ? Integer.Zero : a[1]) ?? (a.Length == 2 && a[1] is Integer { IsZero: true } ? W![a[0]] : null),
        FactsOf = a => a.Length == 1 && a[0].Facts.IsNonnegative && a[0].Facts.IsFinite ? new Facts(Property.Real) | FunctionFacts.SignOf(a[0].Facts) : Facts.Unknown,
        Numeric = (Func<double[], double>)LambertKernels.W,
        ComplexNumeric = (Func<Complex[], Complex>)LambertKernels.W,
        SmoothOn = [new(0.1, 4), new(0, 0)],
        LatexForms = [@"W#^\left(#1\right)", @"W#^_{#2}\left(#1\right)"],
        Unicode = "W",
    };
}
