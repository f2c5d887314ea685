using System.Numerics;

namespace Nabla.Tests.DualNumbers;

/// <summary>The functions of one number in the interfaces of generic mathematics, and what they mean.</summary>
internal static class GenericFunctions
{
    /// <summary>Their meanings as formulas of x.</summary>
    public static IReadOnlyDictionary<string, Expr> Meanings { get; } = new Dictionary<string, string>
    {
        ["Exp"] = "exp(x)",
        ["ExpM1"] = "exp(x) - 1",
        ["Exp2"] = "2**x",
        ["Exp2M1"] = "2**x - 1",
        ["Exp10"] = "10**x",
        ["Exp10M1"] = "10**x - 1",
        ["Log"] = "log(x)",
        ["LogP1"] = "log(1 + x)",
        ["Log2"] = "log(x)/log(2)",
        ["Log2P1"] = "log(1 + x)/log(2)",
        ["Log10"] = "log(x)/log(10)",
        ["Log10P1"] = "log(1 + x)/log(10)",
        ["Sqrt"] = "sqrt(x)",
        ["Cbrt"] = "x**(1/3)",
        ["Sin"] = "sin(x)",
        ["Cos"] = "cos(x)",
        ["Tan"] = "tan(x)",
        ["SinPi"] = "sin(pi*x)",
        ["CosPi"] = "cos(pi*x)",
        ["TanPi"] = "tan(pi*x)",
        ["Asin"] = "asin(x)",
        ["Acos"] = "acos(x)",
        ["Atan"] = "atan(x)",
        ["AsinPi"] = "asin(x)/pi",
        ["AcosPi"] = "acos(x)/pi",
        ["AtanPi"] = "atan(x)/pi",
        ["Sinh"] = "sinh(x)",
        ["Cosh"] = "cosh(x)",
        ["Tanh"] = "tanh(x)",
        ["Asinh"] = "asinh(x)",
        ["Acosh"] = "acosh(x)",
        ["Atanh"] = "atanh(x)",
        ["DegreesToRadians"] = "pi*x/180",
        ["RadiansToDegrees"] = "180*x/pi",
    }.ToDictionary(p => p.Key, p => Expr.Parse(p.Value));

    /// <summary>Them for one kind of number.</summary>
    public static IReadOnlyDictionary<string, Func<T, T>> Of<T>()
        where T : INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IRootFunctions<T>, ITrigonometricFunctions<T>, IHyperbolicFunctions<T>
    {
        return new Dictionary<string, Func<T, T>>
        {
            [nameof(T.Exp)] = T.Exp,
            [nameof(T.ExpM1)] = T.ExpM1,
            [nameof(T.Exp2)] = T.Exp2,
            [nameof(T.Exp2M1)] = T.Exp2M1,
            [nameof(T.Exp10)] = T.Exp10,
            [nameof(T.Exp10M1)] = T.Exp10M1,
            [nameof(T.Log)] = T.Log,
            [nameof(T.LogP1)] = T.LogP1,
            [nameof(T.Log2)] = T.Log2,
            [nameof(T.Log2P1)] = T.Log2P1,
            [nameof(T.Log10)] = T.Log10,
            [nameof(T.Log10P1)] = T.Log10P1,
            [nameof(T.Sqrt)] = T.Sqrt,
            [nameof(T.Cbrt)] = T.Cbrt,
            [nameof(T.Sin)] = T.Sin,
            [nameof(T.Cos)] = T.Cos,
            [nameof(T.Tan)] = T.Tan,
            [nameof(T.SinPi)] = T.SinPi,
            [nameof(T.CosPi)] = T.CosPi,
            [nameof(T.TanPi)] = T.TanPi,
            [nameof(T.Asin)] = T.Asin,
            [nameof(T.Acos)] = T.Acos,
            [nameof(T.Atan)] = T.Atan,
            [nameof(T.AsinPi)] = T.AsinPi,
            [nameof(T.AcosPi)] = T.AcosPi,
            [nameof(T.AtanPi)] = T.AtanPi,
            [nameof(T.Sinh)] = T.Sinh,
            [nameof(T.Cosh)] = T.Cosh,
            [nameof(T.Tanh)] = T.Tanh,
            [nameof(T.Asinh)] = T.Asinh,
            [nameof(T.Acosh)] = T.Acosh,
            [nameof(T.Atanh)] = T.Atanh,
            [nameof(T.DegreesToRadians)] = T.DegreesToRadians,
            [nameof(T.RadiansToDegrees)] = T.RadiansToDegrees,
        };
    }
}
