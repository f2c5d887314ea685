using System.Globalization;

namespace Nabla.Evaluation;

/// <summary>Doubles in Python's spelling.</summary>
internal static class PythonFloat
{
    private const int SmallestPlainExponent = -4;
    private const int SmallestScientificExponent = 16;

    /// <summary>The shortest digits that read back as the same double: 0.1, 9.0, 1e-05, 1.5e+16, inf, nan.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = value == 0 ? 0 : int.Parse(scientific.AsSpan(scientific.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = DigitsOf(shortest);
        var sign = double.IsNegative(value) ? "-" : "";
        if (exponent is < SmallestPlainExponent or >= SmallestScientificExponent)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        digits = digits.PadRight(exponent + 1, '0');
        return $"{sign}{digits[..(exponent + 1)]}.{(digits.Length > exponent + 1 ? digits[(exponent + 1)..] : "0")}";
    }

    /// <summary>The significant digits of a number in .NET's spelling, without zeros at the ends.</summary>
    private static string DigitsOf(string text)
    {
        var mantissa = text.IndexOf('E') is var e and >= 0 ? text[..e] : text;
        var digits = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
