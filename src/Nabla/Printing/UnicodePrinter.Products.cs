namespace Nabla.Printing;

internal sealed partial class UnicodePrinter
{
    private Layout OfProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        var above = new List<Layout>();
        var below = new List<Layout>();
        var numerator = coefficient is Fraction f ? f.Numerator : coefficient;
        if (!numerator.IsOne)
        {
            above.Add(OfNumber(numerator));
        }

        if (coefficient is Fraction { Denominator: var q })
        {
            below.Add(OfNumber(q));
        }

        foreach (var index in order)
        {
            ref readonly var factor = ref factors[index];
            var isBelow = factor.Exponent is Integer { IsNegative: true } or Fraction { IsNegative: true } && !ReferenceEquals(factor.Base, Constant.E);
            (isBelow ? below : above).Add(OfFactor(isBelow ? PowerParts.Inverted(factor) : factor));
        }

        if (above.Count == 0)
        {
            above.Add(OfNumber(Integer.One));
        }

        return below.Count == 0 ? Times(above) : Layout.Quotient(Times(above), Times(below));
    }

    private Layout OfFactor(in Factor factor) =>
        factor.Exponent is Integer { IsOne: true } ? Of(factor.Base) : OfPower(factor.Base, factor.Exponent);

    /// <summary>Factors with dots between them; a factor -1 in front is a minus sign.</summary>
    private static Layout Times(List<Layout> factors)
    {
        if (factors is [var only])
        {
            return only;
        }

        var isNegative = factors[0] is { Height: 1 } && factors[0].Lines[0] == "-1";
        var row = new List<Layout>();
        for (var i = isNegative ? 1 : 0; i < factors.Count; i++)
        {
            if (row.Count > 0)
            {
                row.Add(Layout.Text("⋅"));
            }

            row.Add(factors[i].Binding is Binding2D.Sum or Binding2D.Open ? factors[i].Bracketed() : factors[i]);
        }

        if (!isNegative)
        {
            return Layout.Row([.. row]).With(factors[0].Binding == Binding2D.Negative ? Binding2D.Negative : Binding2D.Product);
        }

        var first = row[0];
        var startsWithMinus = first.Lines[first.Baseline].StartsWith('-');
        return Layout.Row([Layout.Text(startsWithMinus ? "- " : "-"), .. row]).With(Binding2D.Negative);
    }

    private Layout OfPower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            return Layout.Power(Layout.Text("ℯ"), Of(exponent));
        }

        if (@base is Fraction { Numerator.IsOne: true } unit)
        {
            (@base, exponent) = (unit.Denominator, -exponent);
        }

        switch (exponent)
        {
            case Integer { IsMinusOne: true }:
                return Layout.Quotient(OfNumber(Integer.One), Of(@base));
            case Fraction { Numerator.IsOne: true } f:
                return Root(@base, f.Denominator);
            case Pow { Base: Symbol degree, Exponent: Integer { IsMinusOne: true } }:
                return Root(@base, degree);
            case Number { IsExactRational: true, IsNegative: true } n:
                return Layout.Quotient(OfNumber(Integer.One), OfPower(@base, n.Negated()));
            default:
                var layout = Of(@base);
                return Layout.Power(@base is Relation ? layout.Bracketed() : layout, Of(exponent));
        }
    }

    private Layout Root(Expr radicand, Expr degree)
    {
        var inner = Of(radicand);
        var isSquare = degree.Equals(Integer.Two);
        if (isSquare && inner.Height == 1 && (inner.Width == 1 || radicand is Integer { IsNegative: false }))
        {
            return Layout.Row(Layout.Text("√"), inner);
        }

        var number = isSquare ? "  " : Of(degree).ToString().PadRight(2);
        var sign = Layout.Of([number, "╲╱".PadLeft(number.Length)]);
        var rise = inner.Height - 1;
        if (rise > 0)
        {
            var diagonal = Layout.Of(Enumerable.Range(0, rise).Select(i => new string(' ', rise - i - 1) + '╱' + new string(' ', i)), rise - 1);
            sign = Layout.Row(sign, diagonal);
        }

        var covered = Layout.Stack(1, Layout.Text(new string('_', inner.Width + 2)), inner);
        return Layout.Row(sign.At(Math.Max(1, inner.Baseline)), covered);
    }
}
