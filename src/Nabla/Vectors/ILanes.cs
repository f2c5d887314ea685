using System.Numerics;

namespace Nabla.Vectors;

/// <summary>
/// Several doubles that are computed with at once, as wide as the processor has registers. A comparison gives a mask: all bits
/// of a lane set where it holds, none where it does not.
/// </summary>
internal interface ILanes<T> :
    IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>, IUnaryNegationOperators<T, T>,
    IBitwiseOperators<T, T, T>
    where T : struct, ILanes<T>
{
    /// <summary>How many doubles.</summary>
    static abstract int Count { get; }

    /// <summary>One number in all lanes.</summary>
    static abstract T Create(double value);

    /// <summary>One pattern of bits in all lanes.</summary>
    static abstract T CreateBits(long bits);

    static abstract T Load(ref readonly double source, nuint index);

    void Store(ref double target, nuint index);

    /// <summary>a*b + c, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    static abstract T Sqrt(T x);

    static abstract T Abs(T x);

    static abstract T Floor(T x);

    /// <summary>The nearest whole number, the even one of two.</summary>
    static abstract T Round(T x);

    static abstract T Max(T a, T b);

    static abstract T Min(T a, T b);

    static abstract T Less(T a, T b);

    static abstract T LessOrEqual(T a, T b);

    static abstract T Equal(T a, T b);

    /// <summary>a where the mask is set, else b.</summary>
    static abstract T Select(T mask, T a, T b);

    /// <summary>Whether the mask is set in any lane.</summary>
    static abstract bool Any(T mask);

    /// <summary>Whether any number is larger than a limit, whatever its sign, or NaN.</summary>
    static abstract bool AnyBeyond(T x, double limit);

    /// <summary>The sum of the bits as 64-bit integers.</summary>
    static abstract T AddBits(T a, T b);

    /// <summary>The difference of the bits as 64-bit integers.</summary>
    static abstract T SubtractBits(T a, T b);

    static abstract T ShiftLeft(T a, int count);

    /// <summary>Zeros are shifted in.</summary>
    static abstract T ShiftRight(T a, int count);
}
