using Nabla.Expressions;
using Nabla.Numbers;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>The constants that Fortran's text has evaluated, with their digits: 17, which always give a double, and right ones where the functions are elementary.</summary>
internal sealed class FortranConstants
{
    private const int Digits = 17;

    private readonly Dictionary<double, string> texts = [];

    /// <summary>The value of a real constant as a float, or null.</summary>
    public Number? ValueOf(Expr number)
    {
        if (NumericValue.Of(number) is not { Imaginary: 0, Real: var value })
        {
            return null;
        }

        if (number is not Float && value != 0 && new Evaluator<LongFloat?, LongArithmetic>(null, strict: false).Of(number) is { } exact)
        {
            value = exact.ToDouble();
            var (digits, exponent) = exact.Decimal(Digits);
            texts[Math.Abs(value)] = FloatText.Place(digits, exponent, keepZeros: false);
        }

        return Float.Of(value);
    }

    /// <summary>The digits of a number.</summary>
    public string TextOf(double number) =>
        texts.TryGetValue(Math.Abs(number), out var text) ? (number < 0 ? "-" : "") + text : FloatText.RoundTrip(number);
}
