namespace Nabla.Parsing;

/// <summary>Raised integers as exponents: x², x⁻¹.</summary>
internal static class Superscripts
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static bool IsPart(char c) => c is '⁻' or '⁺' || Digits.Contains(c);

    /// <summary>The integer, or null where a sign is not in front of digits.</summary>
    public static Integer? Read(ReadOnlySpan<char> text)
    {
        var negative = text[0] == '⁻';
        var digits = text[0] is '⁻' or '⁺' ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAny('⁻', '⁺'))
        {
            return null;
        }

        var plain = new char[digits.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = (char)('0' + Digits.IndexOf(digits[i]));
        }

        var value = NumberLiteral.ToInteger(plain);
        return negative ? -value : value;
    }
}
