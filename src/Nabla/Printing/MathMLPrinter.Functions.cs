using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class MathMLPrinter
{
    protected override void WriteCall(Function function, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        Write(exponent is null ? "<mrow>" : "<mrow><msup>");
        if (function.Latex.Length > 0)
        {
            WritePiece(FormOf(function.Latex), [], null);
        }
        else
        {
            WriteName(function.Name);
        }

        if (exponent is not null)
        {
            Write(exponent);
            Write("</msup>");
        }

        Operator(FunctionApplication);
        var isStretchy = !arguments.All(IsFlat);
        Write("<mrow>");
        Operator("(", isStretchy);
        WriteSeparated(arguments.AsSpan(), ",");
        Operator(")", isStretchy);
        Write("</mrow></mrow>");
    }

    private FormPiece FormOf(string form)
    {
        if (!forms.TryGetValue(form, out var pieces))
        {
            forms[form] = pieces = FormReader.Read(form);
        }

        return pieces;
    }

    protected override void WriteForm(string form, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        var wrap = exponent is not null && !form.Contains("#^", StringComparison.Ordinal);
        if (wrap)
        {
            Write("<msup><mrow>");
            Operator("(");
        }

        WritePiece(FormOf(form), arguments, exponent);
        if (wrap)
        {
            Operator(")");
            Write("</mrow>");
            Write(exponent!);
            Write("</msup>");
        }
    }

    private void WritePiece(FormPiece piece, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        switch (piece)
        {
            case FormPiece.Leaf { Tag: "mo", Attributes: "" } sign:
                Operator(sign.Text, isStretchy: !arguments.All(IsFlat));
                break;
            case FormPiece.Leaf leaf:
                Element(leaf.Tag, leaf.Text, leaf.Attributes);
                break;
            case FormPiece.Gap gap:
                WriteGap(gap, arguments);
                break;
            case FormPiece.Row row:
                Write("<mrow>");
                WritePieces(row.Pieces, arguments, exponent);
                Write("</mrow>");
                break;
            case FormPiece.Element element:
                Write($"<{element.Tag}{element.Attributes}>");
                WritePieces(element.Children, arguments, exponent);
                Write($"</{element.Tag}>");
                break;
            case FormPiece.Scripts scripts:
                WriteScripts(scripts, arguments, exponent);
                break;
        }
    }

    private void WritePieces(ImmutableArray<FormPiece> pieces, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        foreach (var piece in pieces)
        {
            WritePiece(piece, arguments, exponent);
        }
    }

    private void WriteScripts(FormPiece.Scripts scripts, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        var raised = scripts.TakesExponent ? exponent : null;
        if (scripts.Sub is null && scripts.Super is null && raised is null)
        {
            WritePiece(scripts.Base, arguments, exponent);
            return;
        }

        var tag = (scripts.Sub, Super: scripts.Super is not null || raised is not null) switch
        {
            (null, _) => "msup",
            (_, false) => "msub",
            _ => "msubsup",
        };
        Write($"<{tag}>");
        WritePiece(scripts.Base, arguments, exponent);
        if (scripts.Sub is { } sub)
        {
            WritePiece(sub, arguments, exponent: null);
        }

        if (raised is not null)
        {
            Write(raised);
        }
        else if (scripts.Super is { } super)
        {
            WritePiece(super, arguments, exponent: null);
        }

        Write($"</{tag}>");
    }

    private void WriteGap(FormPiece.Gap gap, ImmutableArray<Expr> arguments)
    {
        switch (gap.Kind)
        {
            case '*':
                Write("<mrow>");
                WriteSeparated(arguments.AsSpan(), ",");
                Write("</mrow>");
                break;
            case '-':
                Write(arguments[0] - arguments[1]);
                break;
            default:
                var argument = arguments[gap.Argument];
                var weakest = gap.Kind switch { '(' => Precedence.Function + 1, '[' => Precedence.Mul, _ => 0 };
                WriteBracketed(argument, Precedence.OfTraditional(argument) < weakest);
                break;
        }
    }
}
