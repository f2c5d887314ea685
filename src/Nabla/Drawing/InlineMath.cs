using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nabla.Drawing;

/// <summary>Expressions on one line as pictures show them: 3·w + 2, a², √(x); numbers that are long are rounded.</summary>
internal static partial class InlineMath
{
    private const int LongestExactNumber = 12;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>An expression, cut off where it is longer than so many characters.</summary>
    public static string Of(Expr expr, int longest = 32)
    {
        if (expr is Float)
        {
            return OfNumber(expr);
        }

        var text = Pretty(expr.ToString());
        return new StringInfo(text).LengthInTextElements <= longest ? text : new StringInfo(text).SubstringByTextElements(0, longest - 1) + "…";
    }

    /// <summary>A number: exact where that is short, else with a few digits after ≈.</summary>
    public static string OfNumber(Expr value)
    {
        if (value is Float f)
        {
            return (f.Value == double.Parse(f.Value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ? "" : "≈ ") + Of(f.Value);
        }

        var exact = value is Integer { IsSmall: false } ? "" : value.ToString();
        if (exact.Length is > 0 and <= LongestExactNumber)
        {
            return Pretty(exact);
        }

        var rounded = value is Number n ? n.ToDouble() : value.TreeSize < 10_000 ? Rounded(value) : double.NaN;
        return double.IsFinite(rounded) ? "≈ " + Of(rounded) : Of(value, LongestExactNumber);
    }

    /// <summary>A double with up to five digits.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "∞" : "−∞";
        }

        var text = value.ToString("G5", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        text = e < 0 ? text : text[..e] + "·10" + Raised(int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture));
        return text.Replace('-', '−');
    }

    /// <summary>An integer in superscript digits.</summary>
    public static string Raised(int exponent)
    {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        foreach (var digit in Math.Abs(exponent).ToString(CultureInfo.InvariantCulture))
        {
            text.Append(Superscripts[digit - '0']);
        }

        return text.ToString();
    }

    private static double Rounded(Expr value)
    {
        try
        {
            return value.Evaluate();
        }
        catch (MathException)
        {
            return double.NaN; // f(3), an integral: shown as it stands
        }
    }

    private static string Pretty(string text)
    {
        text = IntegerPower().Replace(text, m => (m.Groups[1].Length > 0 ? "⁻" : "") + string.Concat((m.Groups[2].Value + m.Groups[3].Value).Select(d => Superscripts[d - '0'])));
        return text.Replace("**", "^", StringComparison.Ordinal).Replace('*', '·').Replace('-', '−').Replace("sqrt(", "√(", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\*\*(?:\((-)(\d+)\)|(\d+)(?![\d.]))")]
    private static partial Regex IntegerPower();
}
