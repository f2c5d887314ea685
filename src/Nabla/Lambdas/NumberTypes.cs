using System.Linq.Expressions;
using System.Numerics;

namespace Nabla.Lambdas;

/// <summary>Which types are numbers, and their values as expressions.</summary>
internal static class NumberTypes
{
    // Above it a double no longer holds all integers, and is one by accident.
    private const double LargestWhole = 1L << 53;

    public static bool IsInteger(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(sbyte)
        || type == typeof(byte) || type == typeof(uint) || type == typeof(ulong) || type == typeof(ushort) || type == typeof(BigInteger);

    public static bool IsNumeric(Type type) =>
        IsInteger(type) || type == typeof(double) || type == typeof(float) || type == typeof(Half) || type == typeof(decimal);

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
