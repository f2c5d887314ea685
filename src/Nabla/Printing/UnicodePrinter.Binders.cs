using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class UnicodePrinter
{
    private Layout OfRelation(Relation relation)
    {
        var sign = relation.Operator switch
        {
            RelationOperator.Equal => " = ",
            RelationOperator.NotEqual => " ≠ ",
            RelationOperator.Less => " < ",
            RelationOperator.LessOrEqual => " ≤ ",
            RelationOperator.Greater => " > ",
            _ => " ≥ ",
        };
        return Layout.Row(Of(relation.Left), Layout.Text(sign), Of(relation.Right)).With(Binding2D.Open);
    }

    private Layout OfPiecewise(Piecewise piecewise)
    {
        var values = piecewise.Cases.Select(c => Of(c.Value)).ToList();
        var conditions = piecewise.Cases.Select(c => ReferenceEquals(c.Condition, Constant.True)
            ? Layout.Text("otherwise")
            : Layout.Row(Layout.Text("for "), Of(c.Condition))).ToList();
        var (valueWidth, conditionWidth) = (values.Max(v => v.Width), conditions.Max(c => c.Width));
        var rows = new List<Layout>();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                rows.Add(Layout.Text(" "));
            }

            rows.Add(Layout.Row(Centred(values[i], valueWidth), Layout.Text("  "), Centred(conditions[i], conditionWidth)));
        }

        var table = Layout.Stack(0, [.. rows]).Bracketed('{', '\0');
        return table.At(table.Height / 2).With(Binding2D.Open);
    }

    private static Layout Centred(Layout layout, int width)
    {
        var pad = width - layout.Width;
        return Layout.Row(Layout.Text(new string(' ', pad / 2)), layout, Layout.Text(new string(' ', pad - (pad / 2))));
    }

    private Layout OfBinder(Binder binder) => binder.Head switch
    {
        BinderKind.Derivative => OfDerivative(binder),
        BinderKind.Integral => OfIntegral(binder),
        BinderKind.Sum => OfSum(binder),
        BinderKind.Product => OfProduct(binder),
        BinderKind.Limit => OfLimit(binder),
        _ => OfSubstitution(binder),
    };

    private Layout OfDerivative(Binder derivative)
    {
        var d = DerivativeParts.IsPartial(derivative) ? "∂" : "d";
        var row = new List<Layout>();
        foreach (var (variable, arguments) in derivative.Bindings.Reverse())
        {
            if (row.Count > 0)
            {
                row.Add(Layout.Text(" "));
            }

            var item = Layout.Row(Layout.Text(d), Of(variable));
            row.Add(arguments[0] is Integer { IsOne: true } ? item : Layout.Power(item, Layout.Text(arguments[0].ToString())));
        }

        var order = DerivativeParts.Order(derivative);
        var top = Layout.Text(d);
        if (order is not Integer { IsOne: true })
        {
            top = Layout.Power(top, Layout.Text(order.ToString()));
        }

        var below = Layout.Row([.. row]);
        var line = Layout.Text(new string('─', Math.Max(top.Width, below.Width)));
        var quotient = Layout.Stack(1, top, line, below);
        return Layout.Row(quotient.At(top.Baseline + 1), Of(derivative.Body).Bracketed()).With(Binding2D.Product);
    }

    private Layout OfIntegral(Binder integral)
    {
        var body = Of(integral.Body);
        body = integral.Body is Add ? body.Bracketed() : body;
        foreach (var (variable, _) in integral.Bindings)
        {
            var name = Of(variable);
            body = Layout.Row(body, Layout.Text(" d"), name.Width > 1 ? name.Bracketed() : name);
        }

        var signs = new List<Layout>();
        foreach (var (_, limits) in integral.Bindings)
        {
            var sign = Bracket.Of('∫', body.Height + 2).At(body.Baseline + 1);
            if (!limits.IsEmpty)
            {
                sign = Layout.Stack(1, Of(limits[^1]), sign);
                sign = Layout.Stack(0, sign, limits.Length == 1 ? Layout.Text("") : Of(limits[0]));
            }

            signs.Insert(0, Layout.Row(sign, Layout.Text(" ")));
        }

        return Layout.Row([.. signs, body]).With(Binding2D.Product);
    }

    private Layout OfSum(Binder sum)
    {
        var body = Of(sum.Body);
        body = sum.Body is Add ? body.Bracketed() : body;
        var required = body.Height + 2;
        var isOdd = required % 2;
        var half = (required / 2) + isOdd;
        var sign = Layout.Stack(0, [
            Layout.Text(new string('_', half + 1)),
            .. Enumerable.Range(0, half).Select(i => Layout.Text(Slanted('╲', i, half + 1))),
            .. Enumerable.Range(0, half).Reverse().Select(i => Layout.Text(Slanted('╱', i, half + 1))),
            Layout.Text(new string('‾', half + 1))]);
        body = body.At(body.Baseline - (half - ((body.Height / 2) - body.Baseline)));
        return WithBounds(sum, body, sign.At(1), required + (2 * isOdd));

        static string Slanted(char stroke, int offset, int width) => new string(' ', offset) + stroke + new string(' ', width - offset - 1);
    }

    private Layout OfProduct(Binder product)
    {
        var body = Of(product.Body);
        var width = ((body.Height + 2) * 5 / 3) - 2;
        var sign = Layout.Stack(0, [
            Layout.Text($"─┬{new string('─', width - 2)}┬─"),
            .. Enumerable.Repeat(Layout.Text($" │{new string(' ', width - 2)}│ "), body.Height + 1)]);
        return WithBounds(product, body.At(0), sign.At(1), padding: null);
    }

    /// <summary>Signs with their bounds above and below, one for each index, before the body.</summary>
    private Layout WithBounds(Binder binder, Layout body, Layout sign, int? padding)
    {
        var highest = 0;
        foreach (var (variable, limits) in binder.Bindings)
        {
            var upper = Of(limits[1]);
            var lower = Layout.Row(Of(variable), Layout.Text(" = "), Of(limits[0]));
            highest = Math.Max(highest, upper.Height);
            var bounded = Layout.Stack(0, Layout.Stack(1, upper, sign), lower);
            var pad = Layout.Of(Enumerable.Repeat(" ", padding ?? (bounded.Height - 1)), 1);
            body = Layout.Row(bounded, pad, body);
        }

        return body.At(highest + (sign.Height / 2)).With(Binding2D.Product);
    }

    private Layout OfLimit(Binder limit)
    {
        var (variable, arguments) = limit.Bindings[0];
        var body = Of(limit.Body);
        body = Precedence.Of(limit.Body) <= Precedence.Mul ? body.Bracketed() : body;
        var direction = arguments[0] is NonFinite { Sign: not 0 } ? "" : arguments[1] switch
        {
            Symbol { Name: "+" } => "⁺",
            Symbol { Name: "-" } => "⁻",
            _ => "",
        };
        var approach = Layout.Row(Of(variable), Layout.Text("─→"), Of(arguments[0]), Layout.Text(direction));
        return Layout.Row(Layout.Stack(0, Layout.Text("lim"), approach), body).With(Binding2D.Product);
    }

    private Layout OfSubstitution(Binder substitution)
    {
        var body = Of(substitution.Body).Bracketed();
        var bar = Bracket.Of('│', Math.Max(body.Height, 2)).At(body.Baseline);
        var barred = Layout.Row(body, bar);
        var row = new List<Layout>();
        foreach (var (variable, arguments) in substitution.Bindings)
        {
            if (row.Count > 0)
            {
                row.Add(Layout.Text(", "));
            }

            row.Add(Layout.Row(Of(variable), Layout.Text("="), Of(arguments[0])));
        }

        return Layout.Row(barred.At(barred.Height - 1), Layout.Row([.. row])).At(barred.Baseline);
    }
}
