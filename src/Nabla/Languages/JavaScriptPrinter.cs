using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>JavaScript.</summary>
internal sealed class JavaScriptPrinter(CodeStyle style) : CFamilyPrinter(CodeLanguage.JavaScript, style, new PowerNames("Math.exp", "Math.sqrt", "Math.cbrt", "Math.pow", "1/"))
{
    protected override string LanguageName => "JavaScript";

    protected override string TextOf(Number number) => number switch
    {
        Integer i => IsInFunction ? Literals.Whole(i) : Literals.Digits(i),
        Fraction f => IsInFunction ? Literals.Quotient(f) : Literals.Fraction(f, ""),
        NonFinite { Sign: > 0 } => "Number.POSITIVE_INFINITY",
        NonFinite { Sign: < 0 } => "Number.NEGATIVE_INFINITY",
        NonFinite { IsNaN: true } => "NaN",
        NonFinite => throw Missing("Complex infinity"),
        _ => FloatText.RoundTrip(number.ToDouble()),
    };

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => "Math.PI",
        "E" => "Math.E",
        "True" => "true",
        "False" => "false",
        "I" => throw Missing("The imaginary unit"),
        _ => Literals.Double(constant.Value),
    };
}
