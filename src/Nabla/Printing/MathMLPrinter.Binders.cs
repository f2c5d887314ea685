using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class MathMLPrinter
{
    protected override void WriteRelation(Relation relation)
    {
        Write("<mrow>");
        Write(relation.Left);
        Operator(relation.Operator switch
        {
            RelationOperator.Equal => "=",
            RelationOperator.NotEqual => "≠",
            RelationOperator.Less => "<",
            RelationOperator.LessOrEqual => "≤",
            RelationOperator.Greater => ">",
            _ => "≥",
        });
        Write(relation.Right);
        Write("</mrow>");
    }

    protected override void WritePiecewise(Piecewise piecewise)
    {
        const string cell = "<mtd style=\"text-align:left\">";
        Write("<mrow>");
        Operator("{");
        Write("<mtable>");
        for (var i = 0; i < piecewise.Cases.Length; i++)
        {
            var (value, condition) = piecewise.Cases[i];
            Write($"<mtr>{cell}");
            Write(value);
            Write($"</mtd>{cell}");
            if (i == piecewise.Cases.Length - 1 && ReferenceEquals(condition, Constant.True))
            {
                Element("mtext", "otherwise");
            }
            else
            {
                Element("mtext", "for\u00A0");
                Write(condition);
            }

            Write("</mtd></mtr>");
        }

        Write("</mtable></mrow>");
    }

    protected override void WriteDerivative(Binder derivative)
    {
        var d = DerivativeParts.IsPartial(derivative) ? "∂" : "d";
        Write("<mfrac>");
        WriteDifferential(() => Element("mi", d), DerivativeParts.Order(derivative));
        Write("<mrow>");
        foreach (var (variable, arguments) in derivative.Bindings.Reverse())
        {
            Element("mi", d);
            WriteDifferential(() => Write(variable), arguments[0]);
        }

        Write("</mrow></mfrac>");
        WriteBracketed(derivative.Body, Signs.CanExtractMinus(derivative.Body) || Precedence.OfTraditional(derivative.Body) < Precedence.Mul);
    }

    private void WriteDifferential(Action what, Expr order)
    {
        var isFirst = order is Integer { IsOne: true };
        Write(isFirst ? "" : "<msup>");
        what();
        if (!isFirst)
        {
            Write(order);
            Write("</msup>");
        }
    }

    protected override void WriteIntegral(Binder integral)
    {
        foreach (var (_, limits) in integral.Bindings.Reverse())
        {
            var tag = limits.Length switch { 0 => "mrow", 1 => "msup", _ => "msubsup" };
            Write($"<{tag}>");
            Operator("∫");
            foreach (var limit in limits)
            {
                Write(limit);
            }

            Write($"</{tag}>");
        }

        WriteBracketed(integral.Body, Signs.CanExtractMinus(integral.Body) || Precedence.OfTraditional(integral.Body) < Precedence.Mul);
        foreach (var (variable, _) in integral.Bindings)
        {
            Write("<mspace width=\"0.17em\"/>");
            Element("mi", "d");
            Write(variable);
        }
    }

    protected override void WriteBigOperator(Binder binder)
    {
        foreach (var (variable, limits) in binder.Bindings.Reverse())
        {
            Write("<munderover>");
            Operator(binder.Head == BinderKind.Sum ? "∑" : "∏");
            Write("<mrow>");
            WriteSeparated([variable, limits[0]], "=");
            Write("</mrow>");
            Write(limits[1]);
            Write("</munderover>");
        }

        WriteBracketed(binder.Body, binder.Body is Add);
    }

    protected override void WriteLimit(Binder limit)
    {
        var (variable, arguments) = limit.Bindings[0];
        Write("<munder><mo>lim</mo><mrow>");
        Write(variable);
        Operator("→");
        if (arguments[1] is Symbol { Name: not "+-" } direction && arguments[0] is not NonFinite { Sign: not 0 })
        {
            Write("<msup>");
            Write(arguments[0]);
            Operator(direction.Name);
            Write("</msup>");
        }
        else
        {
            Write(arguments[0]);
        }

        Write("</mrow></munder>");
        WriteBracketed(limit.Body, limit.Body is Add or Mul);
    }

    protected override void WriteSubstitution(Binder substitution)
    {
        WriteBracketed(substitution.Body, substitution.Body is Add);
        Write("<msub><mo stretchy=\"true\">|</mo><mrow>");
        for (var i = 0; i < substitution.Bindings.Length; i++)
        {
            if (i > 0)
            {
                Operator(",");
            }

            WriteSeparated([substitution.Bindings[i].Variable, substitution.Bindings[i].Arguments[0]], "=");
        }

        Write("</mrow></msub>");
    }
}
