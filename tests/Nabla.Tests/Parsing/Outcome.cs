using System.Globalization;

namespace Nabla.Tests.Parsing;

/// <summary>What parsing a text leads to, as one line of text.</summary>
internal static class Outcome
{
    private const int LongestShown = 120;

    /// <summary>`value`, or the kind of error, its position and its problem.</summary>
    public static string Of(string text)
    {
        try
        {
            return $"`{Shortened(Expr.Parse(text).ToString())}`";
        }
        catch (ParseException error)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(error.IsUnsupported ? "unsupported" : "error")} at {error.Position}: {error.Problem}");
        }
        catch (LimitException error)
        {
            return $"limit: {error.Message}";
        }
        catch (MathException error)
        {
            return $"undefined: {error.Message}";
        }
    }

    private static string Shortened(string text) =>
        text.Length <= LongestShown ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..40]}... {text.Length} characters ...{text[^20..]}");
}
