namespace Nabla;

public readonly partial struct Dual<T>
{
    /// <summary>1, a constant.</summary>
    public static Dual<T> One => Constant(T.One);

    /// <summary>0, a constant.</summary>
    public static Dual<T> Zero => Constant(T.Zero);

    /// <summary>-1, a constant.</summary>
    public static Dual<T> NegativeOne => Constant(-T.One);

    /// <inheritdoc/>
    public static Dual<T> AdditiveIdentity => Zero;

    /// <inheritdoc/>
    public static Dual<T> MultiplicativeIdentity => One;

    /// <summary>E, a constant.</summary>
    public static Dual<T> E => Constant(T.E);

    /// <summary>pi, a constant.</summary>
    public static Dual<T> Pi => Constant(T.Pi);

    /// <summary>2*pi, a constant.</summary>
    public static Dual<T> Tau => Constant(T.Tau);

    /// <inheritdoc/>
    public static int Radix => T.Radix;

    /// <summary>|x|; its derivative at 0 is 0.</summary>
    public static Dual<T> Abs(Dual<T> value) => T.IsZero(value.Value) ? Constant(T.Abs(value.Value)) : T.IsNegative(value.Value) ? -value : value;

    /// <inheritdoc/>
    public static bool IsCanonical(Dual<T> value) => T.IsCanonical(value.Value);

    /// <inheritdoc/>
    public static bool IsComplexNumber(Dual<T> value) => T.IsComplexNumber(value.Value);

    /// <inheritdoc/>
    public static bool IsEvenInteger(Dual<T> value) => T.IsEvenInteger(value.Value);

    /// <inheritdoc/>
    public static bool IsFinite(Dual<T> value) => T.IsFinite(value.Value);

    /// <inheritdoc/>
    public static bool IsImaginaryNumber(Dual<T> value) => T.IsImaginaryNumber(value.Value);

    /// <inheritdoc/>
    public static bool IsInfinity(Dual<T> value) => T.IsInfinity(value.Value);

    /// <inheritdoc/>
    public static bool IsInteger(Dual<T> value) => T.IsInteger(value.Value);

    /// <inheritdoc/>
    public static bool IsNaN(Dual<T> value) => T.IsNaN(value.Value);

    /// <inheritdoc/>
    public static bool IsNegative(Dual<T> value) => T.IsNegative(value.Value);

    /// <inheritdoc/>
    public static bool IsNegativeInfinity(Dual<T> value) => T.IsNegativeInfinity(value.Value);

    /// <inheritdoc/>
    public static bool IsNormal(Dual<T> value) => T.IsNormal(value.Value);

    /// <inheritdoc/>
    public static bool IsOddInteger(Dual<T> value) => T.IsOddInteger(value.Value);

    /// <inheritdoc/>
    public static bool IsPositive(Dual<T> value) => T.IsPositive(value.Value);

    /// <inheritdoc/>
    public static bool IsPositiveInfinity(Dual<T> value) => T.IsPositiveInfinity(value.Value);

    /// <inheritdoc/>
    public static bool IsRealNumber(Dual<T> value) => T.IsRealNumber(value.Value);

    /// <inheritdoc/>
    public static bool IsSubnormal(Dual<T> value) => T.IsSubnormal(value.Value);

    /// <inheritdoc/>
    public static bool IsZero(Dual<T> value) => T.IsZero(value.Value);

    /// <inheritdoc/>
    public static Dual<T> MaxMagnitude(Dual<T> x, Dual<T> y) => Taken(T.MaxMagnitude(x.Value, y.Value), x, y);

    /// <inheritdoc/>
    public static Dual<T> MaxMagnitudeNumber(Dual<T> x, Dual<T> y) => Taken(T.MaxMagnitudeNumber(x.Value, y.Value), x, y);

    /// <inheritdoc/>
    public static Dual<T> MinMagnitude(Dual<T> x, Dual<T> y) => Taken(T.MinMagnitude(x.Value, y.Value), x, y);

    /// <inheritdoc/>
    public static Dual<T> MinMagnitudeNumber(Dual<T> x, Dual<T> y) => Taken(T.MinMagnitudeNumber(x.Value, y.Value), x, y);

    /// <summary>The larger of two numbers; where they are equal it has half of both derivatives.</summary>
    public static Dual<T> Max(Dual<T> x, Dual<T> y) => Taken(T.Max(x.Value, y.Value), x, y);

    /// <summary>The larger of two numbers, of a number and NaN the number; where they are equal it has half of both derivatives.</summary>
    public static Dual<T> MaxNumber(Dual<T> x, Dual<T> y) => Taken(T.MaxNumber(x.Value, y.Value), x, y);

    /// <summary>The smaller of two numbers; where they are equal it has half of both derivatives.</summary>
    public static Dual<T> Min(Dual<T> x, Dual<T> y) => Taken(T.Min(x.Value, y.Value), x, y);

    /// <summary>The smaller of two numbers, of a number and NaN the number; where they are equal it has half of both derivatives.</summary>
    public static Dual<T> MinNumber(Dual<T> x, Dual<T> y) => Taken(T.MinNumber(x.Value, y.Value), x, y);

    /// <summary>One of two numbers, which have the values of both where these are equal.</summary>
    private static Dual<T> Taken(T value, Dual<T> x, Dual<T> y)
    {
        if (x == y)
        {
            return new(value, (x.Derivative / Two) + (y.Derivative / Two));
        }

        return new(value, value == x.Value || (T.IsNaN(value) && T.IsNaN(x.Value)) ? x.Derivative : y.Derivative);
    }
}
