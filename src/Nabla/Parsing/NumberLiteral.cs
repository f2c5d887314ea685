using System.Globalization;
using System.Numerics;

namespace Nabla.Parsing;

/// <summary>Numbers in text: integers are exact, a point or an exponent makes a float of double precision.</summary>
internal static class NumberLiteral
{
    private const int DigitsOfLong = 18;

    /// <summary>The end of the number that starts at an index.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        at = SkipDigits(text, at);
        if (at < text.Length && text[at] == '.')
        {
            at = SkipDigits(text, at + 1);
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var digits = at + 1;
            if (digits < text.Length && text[digits] is '+' or '-')
            {
                digits++;
            }

            var end = SkipDigits(text, digits);
            return end > digits ? end : at;
        }

        return at;
    }

    /// <summary>The number.</summary>
    /// <exception cref="LimitException">It has too many digits, or is too large or too small for a double.</exception>
    public static Number Read(ReadOnlySpan<char> literal) => literal.ContainsAny(".eE") ? ToFloat(literal) : ToInteger(literal);

    public static Integer ToInteger(ReadOnlySpan<char> digits)
    {
        digits = digits.TrimStart('0');
        if (digits.Length <= DigitsOfLong)
        {
            long value = 0;
            foreach (var digit in digits)
            {
                value = (10 * value) + (digit - '0');
            }

            return Integer.Of(value);
        }

        return digits.Length <= Integer.MostDigits
            ? Integer.Of(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture))
            : throw new LimitException($"An integer of {digits.Length} digits is beyond the limit of {Integer.MostDigits} digits.");
    }

    private static Number ToFloat(ReadOnlySpan<char> literal)
    {
        var value = double.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
        {
            throw new LimitException($"The number {Shortened(literal)} is too large for a double, which ends at about 1.8e308.");
        }

        return value != 0 || IsZero(literal)
            ? Float.Of(value)
            : throw new LimitException($"The number {Shortened(literal)} is too small for a double, which ends at about 4.9e-324; write the exact 10**(-n).");
    }

    private static bool IsZero(ReadOnlySpan<char> literal)
    {
        var exponent = literal.IndexOfAny('e', 'E');
        return !(exponent < 0 ? literal : literal[..exponent]).ContainsAnyInRange('1', '9');
    }

    private static string Shortened(ReadOnlySpan<char> literal) =>
        literal.Length <= 40 ? literal.ToString() : $"{literal[..20]}...{literal[^10..]}";

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
