using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>LaTeX, as SymPy's latex writes it with default settings.</summary>
internal sealed partial class LatexPrinter
{
    private readonly Output output = new();
    private readonly ContentsFinder contents = new();
    private readonly Dictionary<string, string> symbolNames = new(StringComparer.Ordinal);

    /// <summary>The LaTeX text of an expression.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Expr expr)
    {
        var printer = new LatexPrinter();
        printer.Write(expr);
        return printer.output.ToString();
    }

    private void Write(Expr expr)
    {
        if (!StackGuard.HasRoom())
        {
            StackGuard.OnNewStack(() => Write(expr));
            return;
        }

        switch (expr)
        {
            case Number n:
                WriteNumber(n);
                break;
            case Symbol s:
                output.Write(NameOf(s));
                break;
            case Constant c:
                output.Write(NameOf(c));
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

    private void WriteBracketed(Expr expr, bool brackets)
    {
        if (!brackets)
        {
            Write(expr);
            return;
        }

        output.Write(@"\left(");
        Write(expr);
        output.Write(@"\right)");
    }

    private void WriteList(ReadOnlySpan<Expr> items, string separator)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                output.Write(separator);
            }

            Write(items[i]);
        }
    }

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
                output.Write(i);
                break;
            case Fraction f:
                output.Write(f.IsNegative ? @"- \frac{" : @"\frac{");
                output.Write((Integer)f.Numerator.Magnitude());
                output.Write("}{");
                output.Write(f.Denominator);
                output.Write('}');
                break;
            case Float f:
                WriteFloat(f);
                break;
            case NonFinite n:
                output.Write(n.Sign > 0 ? @"\infty" : n.Sign < 0 ? @"-\infty" : n.IsNaN ? @"\text{NaN}" : @"\tilde{\infty}");
                break;
        }
    }

    private void WriteFloat(Float number)
    {
        var text = FloatText.Of(number.Value, keepZeros: false);
        var e = text.IndexOf('e', StringComparison.Ordinal);
        output.Write(e < 0 ? text : $@"{text[..e]} \cdot 10^{{{text[(e + 1)..].TrimStart('+')}}}");
    }

    private void WriteSum(Add sum)
    {
        var isFirst = true;
        foreach (var index in sum.PrintOrder)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            if (!isFirst)
            {
                output.Write(coefficient.IsNegative ? " - " : " + ");
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
            output.Write(@"\left(");
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
            output.Write(@"\right)");
        }
    }
}
