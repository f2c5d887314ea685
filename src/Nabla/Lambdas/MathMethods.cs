using System.Collections.Frozen;
using System.Reflection;
using Nabla.Functions;

namespace Nabla.Lambdas;

/// <summary>The methods of Math, MathF and the types of reals that are formulas: those that entries name in C#, and a few more.</summary>
internal static class MathMethods
{
    private const string Prefix = "Math.";

    private static readonly FrozenDictionary<string, Func<Expr[], Expr>> Table = FunctionTable.All
        .Where(f => f.Code.CSharp.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(f => KeyValuePair.Create<string, Func<Expr[], Expr>>(f.Code.CSharp[Prefix.Length..], a => f[a]))
        .Concat(new Dictionary<string, Func<Expr[], Expr>>
        {
            ["Sqrt"] = a => Maths.Sqrt(a[0]),
            ["Pow"] = a => a[0].Pow(a[1]),
            ["Cbrt"] = a => Complexes.Sign[a[0]] * Maths.Abs(a[0]).Pow(Third),
            ["Log"] = a => a.Length == 1 ? Exponential.Log[a[0]] : Exponential.Log[a[0]] / Exponential.Log[a[1]],
            ["Log2"] = a => Exponential.Log[a[0]] / Exponential.Log[2],
            ["Log10"] = a => Exponential.Log[a[0]] / Exponential.Log[10],
            ["Exp2"] = a => Integer.Two.Pow(a[0]),
            ["ExpM1"] = a => Exponential.ExpM1[a[0]],
            ["LogP1"] = a => Exponential.LogP1[a[0]],
            ["Exp10"] = a => Integer.Of(10).Pow(a[0]),
            ["Truncate"] = a => Complexes.Sign[a[0]] * Rounding.Floor[Maths.Abs(a[0])],
            ["Clamp"] = a => Extrema.Min[Extrema.Max[a[0], a[1]], a[2]],
            ["FusedMultiplyAdd"] = a => (a[0] * a[1]) + a[2],
            ["Hypot"] = a => Maths.Sqrt(a[0].Pow(2) + a[1].Pow(2)),
        }).GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);

    private static Expr Third => Maths.Rational(1, 3);

    /// <summary>The formula of a method of its arguments, or null.</summary>
    public static Func<Expr[], Expr>? Find(MethodInfo method) =>
        method.IsStatic && method.DeclaringType is { } type && IsOfReals(type) ? Table.GetValueOrDefault(method.Name) : null;

    /// <summary>Not integers: their logarithms are rounded.</summary>
    private static bool IsOfReals(Type type) => type == typeof(Math) || type == typeof(MathF) || (NumberTypes.IsNumeric(type) && !NumberTypes.IsInteger(type));
}
