using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Nabla;

public readonly partial struct Dual<T>
{
    /// <summary>A constant.</summary>
    public static Dual<T> Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => Constant(T.Parse(s, style, provider));

    /// <summary>A constant.</summary>
    public static Dual<T> Parse(string s, NumberStyles style, IFormatProvider? provider) => Constant(T.Parse(s, style, provider));

    /// <summary>A constant.</summary>
    public static Dual<T> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Constant(T.Parse(s, provider));

    /// <summary>A constant.</summary>
    public static Dual<T> Parse(string s, IFormatProvider? provider) => Constant(T.Parse(s, provider));

    /// <summary>A constant.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Dual<T> result) =>
        Parsed(T.TryParse(s, style, provider, out var value), value, out result);

    /// <summary>A constant.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Dual<T> result) =>
        Parsed(T.TryParse(s, style, provider, out var value), value, out result);

    /// <summary>A constant.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Dual<T> result) =>
        Parsed(T.TryParse(s, provider, out var value), value, out result);

    /// <summary>A constant.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Dual<T> result) =>
        Parsed(T.TryParse(s, provider, out var value), value, out result);

    static bool INumberBase<Dual<T>>.TryConvertFromChecked<TOther>(TOther value, out Dual<T> result)
    {
        result = value is Dual<T> dual ? dual : Constant(T.CreateChecked(value));
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToChecked<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result) => NotConverted(out result);

    static bool INumberBase<Dual<T>>.TryConvertFromSaturating<TOther>(TOther value, out Dual<T> result)
    {
        result = value is Dual<T> dual ? dual : Constant(T.CreateSaturating(value));
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToSaturating<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result) => NotConverted(out result);

    static bool INumberBase<Dual<T>>.TryConvertFromTruncating<TOther>(TOther value, out Dual<T> result)
    {
        result = value is Dual<T> dual ? dual : Constant(T.CreateTruncating(value));
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToTruncating<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result) => NotConverted(out result);

    private static bool Parsed(bool succeeded, T? value, out Dual<T> result)
    {
        result = succeeded ? Constant(value!) : default;
        return succeeded;
    }

    /// <summary>The derivative would be lost.</summary>
    private static bool NotConverted<TOther>([MaybeNullWhen(false)] out TOther result)
    {
        result = default;
        return false;
    }
}
