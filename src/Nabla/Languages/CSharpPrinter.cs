namespace Nabla.Languages;

/// <summary>C# that compiles where the symbols are doubles and undefined functions are methods in scope.</summary>
internal sealed class CSharpPrinter() : CFamilyPrinter(CodeLanguage.CSharp, CodeStyle.InFunction, new PowerNames("Math.Exp", "Math.Sqrt", "Math.Cbrt", "Math.Pow", "1/"))
{
    protected override string LanguageName => "C#";

    protected override NonFiniteNames NonFiniteNames => new("double.PositiveInfinity", "double.NegativeInfinity", "double.NaN");

    protected override string TextOf(double number) => Literals.Double(number);

    protected override bool FoldsExtrema => true;
}
