using System.Globalization;
using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>Two-dimensional text, as SymPy's pretty writes it with Unicode and without breaking lines.</summary>
internal sealed partial class UnicodePrinter
{
    /// <summary>The most characters that all parts of a layout may have together; wide or deeply nested expressions reach it.</summary>
    public const int Limit = 10_000_000;

    private readonly NodeMap<Layout> known = new();
    private long characters;

    /// <summary>The two-dimensional text of an expression.</summary>
    /// <exception cref="LimitException">The layouts of its parts have more than 10 million characters together.</exception>
    public static string Print(Expr expr) =>
        expr is Float f ? FloatText.Of(f.Value, keepZeros: true) : new UnicodePrinter().Of(expr).ToString();

    /// <summary>The two-dimensional text as a layout, to stand beside others.</summary>
    /// <exception cref="LimitException">The layouts of its parts have more than 10 million characters together.</exception>
    public static Layout LayoutOf(Expr expr)
    {
        PrintOrders.Prepare(expr);
        return new UnicodePrinter().Of(expr);
    }

    private Layout Of(Expr expr)
    {
        if (known.TryGetValue(expr, out var layout))
        {
            return layout;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(this, expr, static (printer, part) => printer.Of(part));
        }

        layout = expr switch
        {
            Number n => OfNumber(n),
            Symbol s => Layout.Text(UnicodeNames.Of(s.Name)),
            Constant c => Layout.Text(NameOf(c)),
            Add a => OfSum(a),
            Mul m => OfProduct(m.Coefficient, m.Factors, m.PrintOrder),
            Pow p => OfPower(p.Base, p.Exponent),
            Apply f => OfApplication(f),
            Relation r => OfRelation(r),
            Piecewise p => OfPiecewise(p),
            _ => OfBinder((Binder)expr),
        };
        characters += (long)layout.Width * layout.Height;
        if (characters > Limit)
        {
            throw new LimitException(string.Create(CultureInfo.InvariantCulture, $"The expression is too large for a two-dimensional layout: its parts have more than {Limit} characters."));
        }

        return known[expr] = layout;
    }

    private static string NameOf(Constant constant) => constant.Name switch
    {
        "pi" => "π",
        "E" => "ℯ",
        "I" => "ⅈ",
        "EulerGamma" => "γ",
        "Catalan" => "G",
        "GoldenRatio" => "φ",
        var name => name,
    };

    private static Layout OfNumber(Number number) => number switch
    {
        Integer i => Layout.Text(Digits(i), i.IsNegative ? Binding2D.Negative : Binding2D.Atom),
        Fraction f => OfFraction(f),
        Float f => Layout.Text(FloatText.Of(f.Value, keepZeros: false)),
        NonFinite { Sign: not 0 } n => Layout.Text(n.Sign > 0 ? "∞" : "-∞"),
        _ => Layout.Text(((NonFinite)number).Name),
    };

    /// <summary>1/2 on one line, 11/12 with a fraction line.</summary>
    private static Layout OfFraction(Fraction fraction)
    {
        const int smallestOfTwoDigits = 10;
        var (p, q) = (fraction.Numerator, fraction.Denominator);
        return ((Integer)p.Magnitude()).Value >= smallestOfTwoDigits && q.Value >= smallestOfTwoDigits
            ? Layout.Quotient(OfNumber(p), OfNumber(q))
            : Layout.Text($"{Digits(p)}/{Digits(q)}");
    }

    private static string Digits(Integer integer) => integer.Value.ToString(CultureInfo.InvariantCulture);

    private Layout OfSum(Add sum)
    {
        var terms = new Layout[sum.PrintOrder.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var index = sum.PrintOrder[i];
            if (index >= 0)
            {
                terms[i] = OfTerm(sum.Terms[index], isFirst: i == 0);
            }
            else if (sum.Constant is not Fraction)
            {
                terms[i] = sum.Constant.IsNegative ? Minus(OfNumber(sum.Constant.Magnitude()), i == 0) : OfNumber(sum.Constant);
            }
        }

        // A fraction is set with a line where another term is high.
        var isHigh = terms.Any(t => t is { Height: > 1 });
        var row = new List<Layout>();
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] is null)
            {
                var magnitude = (Fraction)sum.Constant.Magnitude();
                var fraction = isHigh ? Layout.Quotient(OfNumber(magnitude.Numerator), OfNumber(magnitude.Denominator)) : OfFraction(magnitude);
                terms[i] = sum.Constant.IsNegative ? Minus(fraction, i == 0) : fraction;
            }

            if (i > 0 && terms[i].Binding != Binding2D.Negative)
            {
                row.Add(Layout.Text(" + "));
            }

            row.Add(terms[i].Binding > Binding2D.Negative ? terms[i].Bracketed() : terms[i]);
        }

        return Layout.Row([.. row]).With(Binding2D.Sum);
    }

    private Layout OfTerm(in Term term, bool isFirst)
    {
        if (!term.Coefficient.IsNegative)
        {
            var layout = Of(term.ToExpr());
            return term.Base is Relation && term.Coefficient.IsOne ? layout.Bracketed() : layout;
        }

        var magnitude = Of(new Term(term.Coefficient.Negated(), term.Base).ToExpr());
        return Minus(magnitude, isFirst);
    }

    private static Layout Minus(Layout layout, bool isFirst)
    {
        var sign = Layout.Text(!isFirst ? " - " : layout.Height > 1 ? "- " : "-");
        return Layout.Row(sign, layout.Binding is Binding2D.Sum or > Binding2D.Negative ? layout.Bracketed() : layout).With(Binding2D.Negative);
    }
}
