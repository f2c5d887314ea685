using Nabla.Functions;

namespace Nabla.Languages;

/// <summary>C# that compiles where the symbols are doubles and undefined functions are methods in scope.</summary>
internal sealed class CSharpPrinter() : CFamilyPrinter(CodeLanguage.CSharp, CodeStyle.InFunction, new PowerNames("Math.Exp", "Math.Sqrt", "Math.Cbrt", "Math.Pow", "1/"))
{
    protected override string LanguageName => "C#";

    protected override string TextOf(Number number) => number switch
    {
        Integer i => Literals.Whole(i),
        Fraction f => Literals.Quotient(f),
        NonFinite { Sign: > 0 } => "double.PositiveInfinity",
        NonFinite { Sign: < 0 } => "double.NegativeInfinity",
        NonFinite { IsNaN: true } => "double.NaN",
        NonFinite => throw Missing("Complex infinity"),
        _ => Literals.Double(number.ToDouble()),
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

    protected override bool IsFolded(Function function) => ReferenceEquals(function, Extrema.Max) || ReferenceEquals(function, Extrema.Min);
}
