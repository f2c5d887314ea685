using System.Globalization;

namespace Nabla.Drawing;

/// <summary>The value of an attribute: a text, or a number with at most two decimals.</summary>
internal readonly record struct SvgValue(string Text)
{
    public static implicit operator SvgValue(string text) => new(text);

    public static implicit operator SvgValue(double number) => new(Number(number));

    public static implicit operator SvgValue(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A coordinate: two decimals are a hundredth of a pixel.</summary>
    public static string Number(double number) => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
