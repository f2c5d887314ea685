namespace Nabla.Languages;

/// <summary>JavaScript.</summary>
internal sealed class JavaScriptPrinter(CodeStyle style) : CFamilyPrinter(CodeLanguage.JavaScript, style, new PowerNames("Math.exp", "Math.sqrt", "Math.cbrt", "Math.pow", "1/"))
{
    protected override string LanguageName => "JavaScript";

    protected override NonFiniteNames NonFiniteNames => new("Number.POSITIVE_INFINITY", "Number.NEGATIVE_INFINITY", "NaN");
}
