using System.Diagnostics.CodeAnalysis;
using Nabla.Parsing;

namespace Nabla;

public abstract partial class Expr : ISpanParsable<Expr>
{
    /// <summary>The expression that a text means, in canonical form.</summary>
    /// <param name="text">SymPy's syntax or everyday mathematics: <c>x**2</c>, <c>x^2</c>, <c>2x</c>, <c>sin(x)/3</c>, <c>f'(x)</c>.</param>
    /// <exception cref="ParseException">The text is not an expression; the message shows where.</exception>
    /// <exception cref="LimitException">A number in it is beyond the limits.</exception>
    public static Expr Parse(string text) => Parse(text, ParseOptions.Default);

    /// <summary>The expression that a text means, in canonical form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the names in the text stand for.</param>
    /// <exception cref="ParseException">The text is not an expression; the message shows where.</exception>
    /// <exception cref="LimitException">A number in it is beyond the limits.</exception>
    public static Expr Parse(string text, ParseOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return new Parser(text, options).Parse();
    }

    /// <summary>The expression that a text means; the syntax is the same in every culture.</summary>
    public static Expr Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>The expression that a text means; the syntax is the same in every culture.</summary>
    public static Expr Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new Parser(s, ParseOptions.Default).Parse();

    /// <summary>The expression that a text means, if it means one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out Expr result) =>
        TryParse(text.AsSpan(), null, out result);

    /// <summary>The expression that a text means, if it means one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Expr result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>The expression that a text means, if it means one.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Expr result)
    {
        try
        {
            result = new Parser(s, ParseOptions.Default).Parse();
            return true;
        }
        catch (MathException)
        {
            result = null;
            return false;
        }
    }
}
