using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>MathML Core in traditional notation, as LaTeX is laid out; every expression becomes exactly one element.</summary>
internal sealed partial class MathMLPrinter : TraditionalPrinter
{
    /// <summary>The prime of a derivative. As a letter beside, not as a superscript, it has its size in every font.</summary>
    public const string Prime = "<mo lspace=\"0\" rspace=\"0\">'</mo>";

    private const string InvisibleTimes = "\u2062";
    private const string FunctionApplication = "\u2061";

    /// <summary>Larger expressions are not looked at to find out whether they are flat.</summary>
    private const int LargestFlat = 40;

    private readonly Dictionary<string, FormPiece> forms = new(StringComparer.Ordinal);

    /// <summary>A math element.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Expr expr) => Wrap(Fragment(expr));

    /// <summary>The element for an expression, to stand inside a math element.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Fragment(Expr expr)
    {
        PrintOrders.Prepare(expr);
        return new MathMLPrinter().PrintWhole(expr);
    }

    /// <summary>The element for a formula in the LaTeX that <see cref="FormReader"/> knows.</summary>
    public static string FragmentOfLatex(string formula)
    {
        var printer = new MathMLPrinter();
        printer.WritePiece(FormReader.Read(formula), [], exponent: null);
        return printer.Finish();
    }

    /// <summary>A math element around other elements.</summary>
    public static string Wrap(string fragment) => $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\" displaystyle=\"true\">{fragment}</math>";

    private void Element(string tag, string text, string attributes = "") =>
        Write($"<{tag}{attributes}>{Markup.Escape(text)}</{tag}>");

    private void Operator(string sign, bool isStretchy = true) =>
        Element("mo", sign == "-" ? "−" : sign, isStretchy ? "" : " stretchy=\"false\"");

    protected override (string Begin, string End) Row => ("<mrow>", "</mrow>");

    protected override (string Opening, string Closing) Brackets => ("<mo>(</mo>", "<mo>)</mo>");

    protected override string Sign(bool isNegative) => isNegative ? "<mo>−</mo>" : "<mo>+</mo>";

    protected override string Connective(Notation notation, bool isPrefix) => $"<mo>{Markup.Escape(notation.Unicode)}</mo>";

    protected override void WriteSymbol(Symbol symbol) => WriteName(symbol.Name);

    /// <summary>Whether an expression is about as high as one line, so that its brackets need not stretch: browsers without a
    /// font for mathematics stretch them too far.</summary>
    private static bool IsFlat(Expr expr) => expr switch
    {
        Fraction or Piecewise or Binder => false,
        Pow { Exponent: not Integer { Sign: > 0 } } => false,
        Mul { Coefficient: Fraction } => false,
        _ => expr.TreeSize < LargestFlat && expr.Operands.All(IsFlat),
    };

    protected override void WriteBracketed(Expr expr, bool brackets)
    {
        if (!brackets)
        {
            Write(expr);
            return;
        }

        var isStretchy = !IsFlat(expr);
        Write("<mrow>");
        Operator("(", isStretchy);
        Write(expr);
        Operator(")", isStretchy);
        Write("</mrow>");
    }

    private void WriteSeparated(ReadOnlySpan<Expr> items, string separator)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                Operator(separator);
            }

            Write(items[i]);
        }
    }

    /// <summary>A name with its sub- and superscripts.</summary>
    private void WriteName(string text)
    {
        if (text.Length > 1 && text[^1] == '\'')
        {
            Write("<mrow>");
            WriteName(text[..^1]);
            Write(Prime + "</mrow>");
            return;
        }

        var (name, supers, subs) = SymbolName.Split(text);
        var tag = (supers.Count > 0, subs.Count > 0) switch
        {
            (true, true) => "msubsup",
            (true, false) => "msup",
            (false, true) => "msub",
            _ => "",
        };
        Write(tag.Length > 0 ? $"<{tag}>" : "");
        Element("mi", UnicodeNames.OfWord(name));
        WriteScript(subs);
        WriteScript(supers);
        Write(tag.Length > 0 ? $"</{tag}>" : "");
    }

    private void WriteScript(IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            var text = string.Join(' ', words.Select(UnicodeNames.OfWord));
            Element(text.All(char.IsAsciiDigit) ? "mn" : "mi", text);
        }
    }

    protected override void WriteConstant(Constant constant) => Element("mi", constant.Name switch
    {
        "pi" => "π",
        "E" => "e",
        "I" => "i",
        "EulerGamma" => "γ",
        "Catalan" => "G",
        "GoldenRatio" => "ϕ",
        var name => name,
    });

    protected override void WriteNumber(Number number)
    {
        if (number.IsNegative)
        {
            Write("<mrow>");
            Operator("-");
            WriteMagnitude(number.Magnitude());
            Write("</mrow>");
        }
        else
        {
            WriteMagnitude(number);
        }
    }

    private void WriteMagnitude(Number number)
    {
        switch (number)
        {
            case Integer i:
                Write("<mn>");
                WriteInteger(i);
                Write("</mn>");
                break;
            case Fraction f:
                Write("<mfrac><mn>");
                WriteInteger(f.Numerator);
                Write("</mn><mn>");
                WriteInteger(f.Denominator);
                Write("</mn></mfrac>");
                break;
            case Float f:
                WriteFloat(FloatText.Of(f.Value, keepZeros: false));
                break;
            case NonFinite { IsNaN: true }:
                Element("mtext", "NaN");
                break;
            case NonFinite n:
                Element("mi", n.IsComplexInfinity ? "∞\u0303" : "∞");
                break;
        }
    }

    private void WriteFloat(string text)
    {
        var e = text.IndexOf('e', StringComparison.Ordinal);
        if (e < 0)
        {
            Element("mn", text);
            return;
        }

        Write("<mrow>");
        Element("mn", text[..e]);
        Operator("⋅");
        Write("<msup><mn>10</mn>");
        Element("mn", text[(e + 1)..].TrimStart('+').Replace('-', '−'));
        Write("</msup></mrow>");
    }
}
