using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class TextPrinter
{
    protected override void WriteRelation(Relation relation)
    {
        if (relation.Operator is RelationOperator.Equal or RelationOperator.NotEqual)
        {
            Write(relation.Operator == RelationOperator.Equal ? "Eq(" : "Ne(");
            WriteList([relation.Left, relation.Right]);
            Write(")");
            return;
        }

        WriteBracketed(relation.Left, Precedence.Relation);
        Write(relation.Operator switch
        {
            RelationOperator.Less => " < ",
            RelationOperator.LessOrEqual => " <= ",
            RelationOperator.Greater => " > ",
            _ => " >= ",
        });
        WriteBracketed(relation.Right, Precedence.Relation);
    }

    protected override void WritePiecewise(Piecewise piecewise)
    {
        Write("Piecewise(");
        for (var i = 0; i < piecewise.Cases.Length; i++)
        {
            Write(i > 0 ? ", (" : "(");
            WriteList([piecewise.Cases[i].Value, piecewise.Cases[i].Condition]);
            Write(")");
        }

        Write(")");
    }

    protected override void WriteBinder(Binder binder)
    {
        Write(binder.Head switch
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
                    Write(", ");
                    WriteBinding(binding, isDerivative: binder.Head == BinderKind.Derivative);
                }

                break;
        }

        Write(")");
    }

    private void WriteBinding(Binding binding, bool isDerivative)
    {
        if (binding.Arguments.IsEmpty || (isDerivative && binding.Arguments is [Integer { IsOne: true }]))
        {
            Write(binding.Variable);
            return;
        }

        Write("(");
        WriteList([binding.Variable, .. binding.Arguments]);
        Write(")");
    }

    private void WriteLimit(Binding binding)
    {
        Write(", ");
        WriteList([binding.Variable, binding.Arguments[0]]);
        Write(", dir='");
        Write(binding.Arguments[1]);
        Write("'");
    }

    private void WriteSubstitution(Binder binder)
    {
        var isSingle = binder.Bindings.Length == 1;
        Write(isSingle ? ", " : ", (");
        WriteList([.. binder.Bindings.Select(b => b.Variable)]);
        Write(isSingle ? ", " : "), (");
        WriteList([.. binder.Bindings.Select(b => b.Arguments[0])]);
        if (!isSingle)
        {
            Write(")");
        }
    }
}
