using System.Globalization;
using Nabla.Numbers;

namespace Nabla.Languages;

/// <summary>Spellings of numbers that several languages share.</summary>
internal static class Literals
{
    // Whole numbers up to here are int in every language, and their products with doubles exact.
    private const long LargestInt = int.MaxValue;

    /// <summary>As few digits as give the double back, with a point or an exponent: 0.1, 2.0, 1e+300.</summary>
    public static string Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text.Replace('E', 'e');
    }

    /// <summary>A whole number as it is where it is small, as a double where a language would not take it for one.</summary>
    public static string Whole(Integer value) =>
        IsInt(value) ? Digits(value) : Double(value.ToDouble());

    /// <summary>Whether a whole number is one of 32 bits, which every language has.</summary>
    public static bool IsInt(Integer value) => value.TryGetInt64(out var small) && Math.Abs(small) <= LargestInt;

    /// <summary>A fraction as a division of doubles; as one double where its parts are not doubles exactly.</summary>
    public static string Quotient(Fraction value) =>
        IsExact(value.Numerator) && IsExact(value.Denominator) ? $"{Double(value.Numerator.ToDouble())}/{Double(value.Denominator.ToDouble())}" : Double(value.ToDouble());

    /// <summary>The digits of a whole number.</summary>
    public static string Digits(Integer value) => DecimalText.Of(value.Value);

    /// <summary>A fraction with a mark after each of its parts: 1.0/2.0.</summary>
    public static string Fraction(Fraction value, string mark) => $"{Digits(value.Numerator)}{mark}/{Digits(value.Denominator)}{mark}";

    private static bool IsExact(Integer value) => value.TryGetInt64(out var small) && Math.Abs(small) <= 1L << 53;
}
