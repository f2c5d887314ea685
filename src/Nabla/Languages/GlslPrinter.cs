namespace Nabla.Languages;

/// <summary>GLSL: all numbers are floats.</summary>
internal sealed class GlslPrinter(CodeStyle style) : CFamilyPrinter(CodeLanguage.Glsl, style, new PowerNames("exp", "sqrt", "", "pow", "1.0/"))
{
    protected override string LanguageName => "GLSL";

    protected override NonFiniteNames NonFiniteNames => new("(1.0/0.0)", "(-1.0/0.0)", "(0.0/0.0)");

    protected override string TextOf(Integer whole) => IsInFunction ? Literals.Double(whole.ToDouble()) : Literals.Digits(whole);

    protected override string TextOf(Fraction fraction) => IsInFunction ? Literals.Quotient(fraction) : Literals.Fraction(fraction, ".0");

    protected override string TextOf(double number) => Literals.Double(number);

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "True" => "true",
        "False" => "false",
        "I" => throw Missing("The imaginary unit"),
        _ => Literals.Double(constant.Value),
    };

    protected override bool FoldsExtrema => true;

    /// <summary>pow is not defined for negative numbers, even with a whole exponent.</summary>
    protected override void WriteGeneralPower(Expr @base, Expr exponent)
    {
        if (!IsInFunction || exponent is not Integer n || @base.Facts.IsNonnegative)
        {
            WriteCall("pow", @base, exponent is Number number ? Float.Of(number.ToDouble()) : exponent);
            return;
        }

        if (!n.Value.IsEven)
        {
            WriteCall("(sign", @base);
            Write("*");
        }

        Write("pow(abs(");
        Write(@base);
        Write($"), {TextOf(n)})");
        Write(n.Value.IsEven ? "" : ")");
    }
}
