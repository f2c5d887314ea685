namespace Nabla.Printing;

/// <summary>LaTeX, as SymPy's latex writes it with default settings.</summary>
internal sealed partial class LatexPrinter : LinearPrinter
{
    private readonly ContentsFinder contents = new();
    private readonly Dictionary<string, string> symbolNames = new(StringComparer.Ordinal);

    /// <summary>The LaTeX text of an expression.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Expr expr) => new LatexPrinter().PrintWhole(expr);

    protected override void WriteByKind(Expr expr)
    {
        switch (expr)
        {
            case Number n:
                WriteNumber(n);
                break;
            case Symbol s:
                Write(NameOf(s));
                break;
            case Constant c:
                Write(NameOf(c));
                break;
            case Add a:
                WriteSum(a);
                break;
            case Mul m:
                WriteProduct(m.Coefficient, m.Factors, m.PrintOrder);
                break;
            case Pow p:
                WritePower(p.Base, p.Exponent);
                break;
            case Apply f:
                WriteApplication(f, exponent: null);
                break;
            case Relation r:
                WriteRelation(r);
                break;
            case Piecewise p:
                WritePiecewise(p);
                break;
            case Binder b:
                WriteBinder(b);
                break;
        }
    }

    private void WriteBracketed(Expr expr, bool brackets) => WriteBracketed(expr, brackets, @"\left(", @"\right)");

    private string NameOf(Symbol symbol)
    {
        if (!symbolNames.TryGetValue(symbol.Name, out var name))
        {
            symbolNames[symbol.Name] = name = LatexNames.OfSymbol(symbol.Name);
        }

        return name;
    }

    private static string NameOf(Constant constant) => constant.Name switch
    {
        "pi" => @"\pi",
        "E" => "e",
        "I" => "i",
        "EulerGamma" => @"\gamma",
        "Catalan" => "G",
        "GoldenRatio" => @"\phi",
        var name => $@"\text{{{name}}}",
    };

    private void WriteNumber(Number number)
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

    private void WriteSum(Add sum)
    {
        var isFirst = true;
        foreach (var index in sum.PrintOrder)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            if (!isFirst)
            {
                Write(coefficient.IsNegative ? " - " : " + ");
                coefficient = coefficient.Magnitude();
            }

            WriteTerm(coefficient, @base);
            isFirst = false;
        }
    }

    private void WriteTerm(Number coefficient, Expr @base)
    {
        if (ReferenceEquals(@base, Integer.One))
        {
            WriteNumber(coefficient);
            return;
        }

        var brackets = @base is Relation || (contents.Of(@base) & Contents.Infix) != 0;
        if (brackets)
        {
            Write(@"\left(");
        }

        if (@base is Mul product)
        {
            WriteProduct(coefficient, product.Factors, product.PrintOrder);
        }
        else if (coefficient.IsOne)
        {
            Write(@base);
        }
        else
        {
            WriteProduct(coefficient, [Factor.Of(@base)], [0]);
        }

        if (brackets)
        {
            Write(@"\right)");
        }
    }
}
