using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class UnicodePrinter
{
    private Layout OfApplication(Apply application)
    {
        var function = application.Function;
        var arguments = function.IsSymmetric ? application.Arguments.Sort(Ordering.Compare) : application.Arguments;
        if (function.Operator is { } @operator)
        {
            return OfOperator(@operator, arguments);
        }

        if (function.IsSymmetric)
        {
            return Layout.Text(application.ToString()); // Max and Min stay on one line, as SymPy writes them
        }

        if (function.UnicodeForm.Length > 0 && arguments.Length == function.MinArity)
        {
            return OfForm(function.UnicodeForm, arguments);
        }

        var name = Layout.Text(function.Unicode.Length > 0 ? function.Unicode : UnicodeNames.Of(function.Name));
        return Layout.Application(name, OfList(arguments).Bracketed());
    }

    private Layout OfList(ImmutableArray<Expr> items)
    {
        if (items.IsEmpty)
        {
            return Layout.Text("");
        }

        var row = new List<Layout>();
        foreach (var item in items)
        {
            if (row.Count > 0)
            {
                row.Add(Layout.Text(", "));
            }

            row.Add(Of(item));
        }

        return Layout.Row([.. row]);
    }

    /// <summary>Sets a form of <see cref="Function.UnicodeForm"/> with its arguments filled in.</summary>
    private Layout OfForm(string form, ImmutableArray<Expr> arguments)
    {
        var row = new List<Layout>();
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '#')
            {
                var argument = Of(arguments[form[++i] - '1']);
                row.Add(i == 1 && argument.Binding > Binding2D.Product ? argument.Bracketed() : argument);
            }
            else if (form[i] == '‾')
            {
                var covered = Of(arguments[0]);
                return Layout.Stack(1, Layout.Text(new string('_', covered.Width)), covered);
            }
            else if (form[i] == '(' && form[i + 3] == '¦')
            {
                return Stacked(Of(arguments[0]), Of(arguments[1]));
            }
            else if (form[i] is '(' or '│' or '⌊' or '⌈')
            {
                // A bracket: in round brackets a simple argument stands without them, unless a name is in front.
                var inner = arguments[form[i + 2] - '1'];
                var isBare = form[i] == '(' && (i == 0 || form[i - 1] == '!') && inner is Symbol or Integer { IsNegative: false };
                row.Add(isBare ? Of(inner) : Of(inner).Bracketed(form[i], form[i + 3]));
                i += 3;
            }
            else
            {
                row.Add(Layout.Text(form[i].ToString()));
            }
        }

        return Layout.Row([.. row]).With(form.Contains(" mod ", StringComparison.Ordinal) ? Binding2D.Open : Binding2D.Atom);
    }

    /// <summary>Two lines in round brackets, as binomial coefficients are set.</summary>
    private static Layout Stacked(Layout above, Layout below)
    {
        var stack = Layout.Stack(2, above, Layout.Text(" "), below).Bracketed();
        return stack.At((stack.Baseline + 1) / 2);
    }

    private Layout OfOperator(Notation @operator, ImmutableArray<Expr> operands)
    {
        var row = new List<Layout>();
        if (operands.Length == 1)
        {
            row.Add(Layout.Text(@operator.Unicode));
        }

        foreach (var operand in operands)
        {
            if (row.Count > 0 && operands.Length > 1)
            {
                row.Add(Layout.Text($" {@operator.Unicode} "));
            }

            var isConnective = operand is Constant { IsTruthValue: true } or Apply { Function: { Operator: not null, MaxArity: > 1 } };
            row.Add(isConnective ? Of(operand).Bracketed() : Of(operand));
        }

        return Layout.Row([.. row]);
    }
}
