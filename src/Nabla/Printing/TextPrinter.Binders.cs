using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class TextPrinter
{
    private void WriteRelation(Relation relation)
    {
        if (relation.Operator is RelationOperator.Equal or RelationOperator.NotEqual)
        {
            output.Write(relation.Operator == RelationOperator.Equal ? "Eq(" : "Ne(");
            WriteList([relation.Left, relation.Right]);
            output.Write(')');
            return;
        }

        WriteBracketed(relation.Left, Precedence.Relation);
        output.Write(relation.Operator switch
        {
            RelationOperator.Less => " < ",
            RelationOperator.LessOrEqual => " <= ",
            RelationOperator.Greater => " > ",
            _ => " >= ",
        });
        WriteBracketed(relation.Right, Precedence.Relation);
    }

    private void WritePiecewise(Piecewise piecewise)
    {
        output.Write("Piecewise(");
        for (var i = 0; i < piecewise.Cases.Length; i++)
        {
            output.Write(i > 0 ? ", (" : "(");
            WriteList([piecewise.Cases[i].Value, piecewise.Cases[i].Condition]);
            output.Write(')');
        }

        output.Write(')');
    }

    private void WriteBinder(Binder binder)
    {
        output.Write(binder.Head switch
        {
            BinderKind.Derivative => "Derivative(",
            BinderKind.Integral => "Integral(",
            BinderKind.Sum => "Sum(",
            BinderKind.Product => "Product(",
            BinderKind.Limit => "Limit(",
            _ => "Subs(",
        });
        Write(binder.Body);
        switch (binder.Head)
        {
            case BinderKind.Limit:
                WriteLimit(binder.Bindings[0]);
                break;
            case BinderKind.Subs:
                WriteSubstitution(binder);
                break;
            default:
                foreach (var binding in binder.Bindings)
                {
                    output.Write(", ");
                    WriteBinding(binding, isDerivative: binder.Head == BinderKind.Derivative);
                }

                break;
        }

        output.Write(')');
    }

    private void WriteBinding(Binding binding, bool isDerivative)
    {
        if (binding.Arguments.IsEmpty || (isDerivative && binding.Arguments is [Integer { IsOne: true }]))
        {
            Write(binding.Variable);
            return;
        }

        output.Write('(');
        WriteList([binding.Variable, .. binding.Arguments]);
        output.Write(')');
    }

    private void WriteLimit(Binding binding)
    {
        output.Write(", ");
        WriteList([binding.Variable, binding.Arguments[0]]);
        output.Write(", dir='");
        Write(binding.Arguments[1]);
        output.Write("'");
    }

    private void WriteSubstitution(Binder binder)
    {
        var isSingle = binder.Bindings.Length == 1;
        output.Write(isSingle ? ", " : ", (");
        WriteList([.. binder.Bindings.Select(b => b.Variable)]);
        output.Write(isSingle ? ", " : "), (");
        WriteList([.. binder.Bindings.Select(b => b.Arguments[0])]);
        if (!isSingle)
        {
            output.Write(')');
        }
    }
}
