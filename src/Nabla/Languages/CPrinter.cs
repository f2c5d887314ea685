using Nabla.Functions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>C99; with a prefix for the functions, C++11.</summary>
internal sealed class CPrinter(CodeLanguage language, CodeStyle style, string prefix = "")
    : CFamilyPrinter(language, style, new PowerNames(prefix + "exp", prefix + "sqrt", prefix + "cbrt", prefix + "pow", "1.0/"))
{
    protected override string LanguageName => prefix.Length == 0 ? "C" : "C++";

    protected override NonFiniteNames NonFiniteNames => new("INFINITY", "-INFINITY", "NAN");

    protected override string TextOf(Integer whole) => !IsInFunction && whole.TryGetInt64(out _) ? Literals.Digits(whole) : Literals.Whole(whole);

    protected override string TextOf(Fraction fraction) => IsInFunction ? Literals.Quotient(fraction) : Literals.Fraction(fraction, ".0");

    protected override string TextOf(double number) => IsInFunction ? Literals.Double(number) : FloatText.Full(number);

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "True" => IsInFunction ? "1" : "true",
        "False" => IsInFunction ? "0" : "false",
        "I" => throw Missing("The imaginary unit"),
        "pi" when !IsInFunction => "M_PI",
        "E" when !IsInFunction => "M_E",
        _ => Literals.Double(constant.Value),
    };

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (!IsInFunction && MathMacros.OfPower(@base, exponent) is { } macro)
        {
            Write(macro);
        }
        else
        {
            base.WritePower(@base, exponent);
        }
    }

    protected override string? NamedProduct(Number coefficient, ReadOnlySpan<Factor> factors) =>
        !IsInFunction && factors is [var factor] ? MathMacros.OfProduct(coefficient, factor) : null;

    protected override string? NamedValue(Function function, Expr argument) =>
        !IsInFunction && ReferenceEquals(function, Exponential.Log) ? MathMacros.OfLogarithm(argument) : null;

    protected override bool FoldsExtrema => true;
}
