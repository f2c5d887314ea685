using System.Numerics;

namespace Nabla;

public readonly partial struct Dual<T>
{
    /// <summary>The smallest number larger than 0, a constant.</summary>
    public static Dual<T> Epsilon => Constant(T.Epsilon);

    /// <summary>No number, a constant.</summary>
    public static Dual<T> NaN => Constant(T.NaN);

    /// <summary>Infinity, a constant.</summary>
    public static Dual<T> PositiveInfinity => Constant(T.PositiveInfinity);

    /// <summary>Negative infinity, a constant.</summary>
    public static Dual<T> NegativeInfinity => Constant(T.NegativeInfinity);

    /// <summary>-0, a constant.</summary>
    public static Dual<T> NegativeZero => Constant(T.NegativeZero);

    /// <summary>The largest whole number that is not larger; its derivative is 0, also where it jumps.</summary>
    public static Dual<T> Floor(Dual<T> x) => Constant(T.Floor(x.Value));

    /// <summary>The smallest whole number that is not smaller; its derivative is 0, also where it jumps.</summary>
    public static Dual<T> Ceiling(Dual<T> x) => Constant(T.Ceiling(x.Value));

    /// <summary>The number without its fraction; its derivative is 0, also where it jumps.</summary>
    public static Dual<T> Truncate(Dual<T> x) => Constant(T.Truncate(x.Value));

    /// <summary>The nearest whole number, the even one of two; its derivative is 0, also where it jumps.</summary>
    public static Dual<T> Round(Dual<T> x) => Constant(T.Round(x.Value));

    /// <summary>The number rounded to so many decimal digits; its derivative is 0, also where it jumps.</summary>
    public static Dual<T> Round(Dual<T> x, int digits, MidpointRounding mode) => Constant(T.Round(x.Value, digits, mode));

    /// <summary>-1, 0 or 1 as the value is negative, zero or positive.</summary>
    public static int Sign(Dual<T> value) => T.Sign(value.Value);

    /// <summary>The magnitude of one number with the sign of another.</summary>
    public static Dual<T> CopySign(Dual<T> value, Dual<T> sign) => T.IsNegative(value.Value) == T.IsNegative(sign.Value) ? value : -value;

    /// <summary>The number itself between two limits, else the limit with its derivative; at a limit it has half of both derivatives.</summary>
    /// <exception cref="ArgumentException">The lower limit is larger than the upper.</exception>
    public static Dual<T> Clamp(Dual<T> value, Dual<T> min, Dual<T> max) =>
        new(T.Clamp(value.Value, min.Value, max.Value), Min(Max(value, min), max).Derivative);

    /// <summary>The angle of the point (x, y), from -pi to pi: its partial derivatives are x/(x**2 + y**2) by y and -y/(x**2 + y**2) by x.</summary>
    public static Dual<T> Atan2(Dual<T> y, Dual<T> x) => new(T.Atan2(y.Value, x.Value), Turn(y, x));

    /// <summary>The angle of the point (x, y) divided by pi.</summary>
    public static Dual<T> Atan2Pi(Dual<T> y, Dual<T> x) => new(T.Atan2Pi(y.Value, x.Value), Turn(y, x) / T.Pi);

    /// <summary>left*right + addend, rounded once.</summary>
    public static Dual<T> FusedMultiplyAdd(Dual<T> left, Dual<T> right, Dual<T> addend) => new(
        T.FusedMultiplyAdd(left.Value, right.Value, addend.Value),
        Scaled(left.Derivative, right.Value) + Scaled(right.Derivative, left.Value) + addend.Derivative);

    /// <summary>The remainder left - right*n, n the whole number nearest to the quotient.</summary>
    public static Dual<T> Ieee754Remainder(Dual<T> left, Dual<T> right)
    {
        var remainder = T.Ieee754Remainder(left.Value, right.Value);
        return new(remainder, left.Derivative - Scaled(right.Derivative, T.Round((left.Value - remainder) / right.Value)));
    }

    /// <summary>x*2**n.</summary>
    public static Dual<T> ScaleB(Dual<T> x, int n) => new(T.ScaleB(x.Value, n), T.ScaleB(x.Derivative, n));

    /// <summary>The exponent of the value.</summary>
    public static int ILogB(Dual<T> x) => T.ILogB(x.Value);

    /// <summary>The number with the next smaller value.</summary>
    public static Dual<T> BitDecrement(Dual<T> x) => new(T.BitDecrement(x.Value), x.Derivative);

    /// <summary>The number with the next larger value.</summary>
    public static Dual<T> BitIncrement(Dual<T> x) => new(T.BitIncrement(x.Value), x.Derivative);

    /// <summary>The value as an integer, without its fraction; as that of <see cref="Truncate"/>, its derivative is 0.</summary>
    public static TInteger ConvertToInteger<TInteger>(Dual<T> value)
        where TInteger : IBinaryInteger<TInteger> => T.ConvertToInteger<TInteger>(value.Value);

    /// <inheritdoc cref="ConvertToInteger{TInteger}(Dual{T})"/>
    public static TInteger ConvertToIntegerNative<TInteger>(Dual<T> value)
        where TInteger : IBinaryInteger<TInteger> => T.ConvertToIntegerNative<TInteger>(value.Value);

    /// <inheritdoc/>
    int IFloatingPoint<Dual<T>>.GetExponentByteCount() => Value.GetExponentByteCount();

    /// <inheritdoc/>
    int IFloatingPoint<Dual<T>>.GetExponentShortestBitLength() => Value.GetExponentShortestBitLength();

    /// <inheritdoc/>
    int IFloatingPoint<Dual<T>>.GetSignificandBitLength() => Value.GetSignificandBitLength();

    /// <inheritdoc/>
    int IFloatingPoint<Dual<T>>.GetSignificandByteCount() => Value.GetSignificandByteCount();

    /// <inheritdoc/>
    bool IFloatingPoint<Dual<T>>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => Value.TryWriteExponentBigEndian(destination, out bytesWritten);

    /// <inheritdoc/>
    bool IFloatingPoint<Dual<T>>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => Value.TryWriteExponentLittleEndian(destination, out bytesWritten);

    /// <inheritdoc/>
    bool IFloatingPoint<Dual<T>>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) => Value.TryWriteSignificandBigEndian(destination, out bytesWritten);

    /// <inheritdoc/>
    bool IFloatingPoint<Dual<T>>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) => Value.TryWriteSignificandLittleEndian(destination, out bytesWritten);

    /// <summary>The derivative of the angle; the squares of the coordinates might overflow.</summary>
    private static T Turn(Dual<T> y, Dual<T> x)
    {
        var radius = T.Hypot(x.Value, y.Value);
        return Divided(Scaled(y.Derivative, x.Value / radius) - Scaled(x.Derivative, y.Value / radius), radius);
    }
}
