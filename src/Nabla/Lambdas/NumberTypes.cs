using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Numerics;

namespace Nabla.Lambdas;

/// <summary>Which types are numbers, and their values as expressions.</summary>
internal static class NumberTypes
{
    // Above it a double no longer holds all integers, and is one by accident.
    private const double LargestWhole = 1L << 53;

    private static readonly FrozenDictionary<Type, (int Bits, bool IsSigned)> Integers = new Dictionary<Type, (int, bool)>
    {
        [typeof(sbyte)] = (8, true),
        [typeof(byte)] = (8, false),
        [typeof(short)] = (16, true),
        [typeof(ushort)] = (16, false),
        [typeof(int)] = (32, true),
        [typeof(uint)] = (32, false),
        [typeof(long)] = (64, true),
        [typeof(ulong)] = (64, false),
        [typeof(BigInteger)] = (int.MaxValue, true),
    }.ToFrozenDictionary();

    public static bool IsInteger(Type type) => Integers.ContainsKey(type);

    public static bool IsNumeric(Type type) =>
        IsInteger(type) || type == typeof(double) || type == typeof(float) || type == typeof(Half) || type == typeof(decimal);

    /// <summary>Whether a conversion changes no number but by rounding: those that cut off fractions or wrap around do.</summary>
    public static bool KeepsValue(Type from, Type to)
    {
        if (!IsNumeric(from) || !Integers.TryGetValue(to, out var target))
        {
            return IsNumeric(from) && IsNumeric(to);
        }

        return Integers.TryGetValue(from, out var source)
            && (target.IsSigned || !source.IsSigned)
            && target.Bits >= source.Bits + (target.IsSigned && !source.IsSigned ? 1 : 0);
    }

    public static Expr ToExpr(object value, Expression part) => value switch
    {
        bool truth => truth ? Constant.True : Constant.False,
        int n => Integer.Of(n),
        long n => Integer.Of(n),
        short n => Integer.Of(n),
        sbyte n => Integer.Of(n),
        byte n => Integer.Of(n),
        ushort n => Integer.Of(n),
        uint n => Integer.Of(n),
        ulong n => Integer.Of((BigInteger)n),
        BigInteger n => Integer.Of(n),
        double x => OfDouble(x),
        float x => OfDouble(x),
        Half x => OfDouble((double)x),
        decimal x => x == decimal.Truncate(x) ? Integer.Of((BigInteger)x) : Float.Of((double)x),
        _ => throw LambdaReader.Refusal(part, "it is no number"),
    };

    private static Expr OfDouble(double value) => value switch
    {
        Math.PI => Constant.Pi,
        Math.Tau => 2 * Constant.Pi,
        Math.E => Constant.E,
        _ when value == Math.Floor(value) && Math.Abs(value) <= LargestWhole && !(value == 0 && double.IsNegative(value)) => Integer.Of((long)value),
        _ => Float.Of(value),
    };
}
