using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>LaTeX, as SymPy's latex writes it with default settings.</summary>
internal sealed partial class LatexPrinter : TraditionalPrinter
{
    private readonly Dictionary<string, string> symbolNames = new(StringComparer.Ordinal);

    /// <summary>The LaTeX text of an expression.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Expr expr) => new LatexPrinter().PrintWhole(expr);

    protected override (string Begin, string End) Row => ("", "");

    protected override (string Opening, string Closing) Brackets => (@"\left(", @"\right)");

    protected override string Sign(bool isNegative) => isNegative ? " - " : " + ";

    protected override string Connective(Notation notation, bool isPrefix) => isPrefix ? $"{notation.Latex} " : $" {notation.Latex} ";

    protected override void WriteBracketed(Expr expr, bool brackets) => WriteBracketed(expr, brackets, Brackets.Opening, Brackets.Closing);

    protected override void WriteSymbol(Symbol symbol) => Write(NameOf(symbol));

    private string NameOf(Symbol symbol)
    {
        if (!symbolNames.TryGetValue(symbol.Name, out var name))
        {
            symbolNames[symbol.Name] = name = LatexNames.OfSymbol(symbol.Name);
        }

        return name;
    }

    protected override void WriteConstant(Constant constant) => Write(constant.Name switch
    {
        "pi" => @"\pi",
        "E" => "e",
        "I" => "i",
        "EulerGamma" => @"\gamma",
        "Catalan" => "G",
        "GoldenRatio" => @"\phi",
        var name => $@"\text{{{name}}}",
    });

    protected override void WriteNumber(Number number)
    {
        switch (number)
        {
            case Integer i:
                WriteInteger(i);
                break;
            case Fraction f:
                Write(f.IsNegative ? @"- \frac{" : @"\frac{");
                WriteInteger((Integer)f.Numerator.Magnitude());
                Write("}{");
                WriteInteger(f.Denominator);
                Write("}");
                break;
            case Float f:
                WriteFloat(f);
                break;
            case NonFinite n:
                Write(n.Sign > 0 ? @"\infty" : n.Sign < 0 ? @"-\infty" : n.IsNaN ? @"\text{NaN}" : @"\tilde{\infty}");
                break;
        }
    }

    private void WriteFloat(Float number)
    {
        var text = FloatText.Of(number.Value, keepZeros: false);
        var e = text.IndexOf('e', StringComparison.Ordinal);
        Write(e < 0 ? text : $@"{text[..e]} \cdot 10^{{{text[(e + 1)..].TrimStart('+')}}}");
    }
}
