using System.Globalization;

namespace Nabla.Printing;

/// <summary>Floating-point numbers as SymPy spells them.</summary>
internal static class FloatText
{
    private const int SignificantDigits = 15;
    private const int LeastFixedExponent = -5;

    /// <summary>15 significant digits, rounded half up; zeros at the end are kept or dropped.</summary>
    public static string Of(double value, bool keepZeros)
    {
        if (value == 0)
        {
            return "0.0";
        }

        // More digits than a tie between 15-digit decimals can have, so that rounding them half up rounds the value half up.
        var (digits, exponent) = Split(Math.Abs(value).ToString("E40", CultureInfo.InvariantCulture));
        var rounded = digits[..SignificantDigits].ToCharArray();
        if (digits[SignificantDigits] >= '5')
        {
            var i = SignificantDigits - 1;
            for (; i >= 0 && rounded[i] == '9'; i--)
            {
                rounded[i] = '0';
            }

            if (i >= 0)
            {
                rounded[i]++;
            }
            else
            {
                rounded[0] = '1';
                exponent++;
            }
        }

        return Sign(value) + Place(new string(rounded), exponent, keepZeros);
    }

    /// <summary>As few digits as give the value back when they are read.</summary>
    public static string RoundTrip(double value)
    {
        if (value == 0)
        {
            return "0.0";
        }

        var (digits, exponent) = Split(Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture));
        for (var length = 1; length < digits.Length; length++)
        {
            var shorter = Math.Abs(value).ToString($"E{length - 1}", CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) == Math.Abs(value))
            {
                (digits, exponent) = Split(shorter);
                break;
            }
        }

        return Sign(value) + Place(digits, exponent, keepZeros: false);
    }

    /// <summary>17 significant digits, which always give the value back, without zeros at the end.</summary>
    public static string Full(double value)
    {
        if (value == 0)
        {
            return "0.0";
        }

        var (digits, exponent) = Split(Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture));
        return Sign(value) + Place(digits, exponent, keepZeros: false);
    }

    private static string Sign(double value) => value < 0 ? "-" : "";

    private static (string Digits, int Exponent) Split(string scientific)
    {
        var e = scientific.IndexOf('E');
        return (scientific[..e].Replace(".", "", StringComparison.Ordinal), int.Parse(scientific.AsSpan(e + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>Digits with a point and an exponent where one is needed.</summary>
    public static string Place(string digits, int exponent, bool keepZeros)
    {
        var suffix = "";
        var point = 1;
        if (exponent is > LeastFixedExponent and < SignificantDigits)
        {
            if (exponent < 0)
            {
                digits = new string('0', -exponent) + digits;
            }
            else
            {
                point = exponent + 1;
                digits = digits.PadRight(point, '0');
            }
        }
        else
        {
            suffix = string.Create(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? "" : "+")}{exponent}");
        }

        var fraction = digits[point..];
        if (!keepZeros)
        {
            fraction = fraction.TrimEnd('0');
            fraction = fraction.Length == 0 ? "0" : fraction;
        }

        return $"{digits[..point]}.{fraction}{suffix}";
    }
}
