using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class LatexPrinter
{
    private void WriteRelation(Relation relation)
    {
        Write(relation.Left);
        output.Write(relation.Operator switch
        {
            RelationOperator.Equal => " = ",
            RelationOperator.NotEqual => @" \neq ",
            RelationOperator.Less => " < ",
            RelationOperator.LessOrEqual => @" \leq ",
            RelationOperator.Greater => " > ",
            _ => @" \geq ",
        });
        Write(relation.Right);
    }

    private void WritePiecewise(Piecewise piecewise)
    {
        output.Write(@"\begin{cases} ");
        for (var i = 0; i < piecewise.Cases.Length; i++)
        {
            var (value, condition) = piecewise.Cases[i];
            output.Write(i > 0 ? @" \\" : "");
            Write(value);
            if (i == piecewise.Cases.Length - 1 && ReferenceEquals(condition, Constant.True))
            {
                output.Write(@" & \text{otherwise}");
                continue;
            }

            output.Write(@" & \text{for}\: ");
            Write(condition);
        }

        output.Write(@" \end{cases}");
    }

    private void WriteBinder(Binder binder)
    {
        switch (binder.Head)
        {
            case BinderKind.Derivative:
                WriteDerivative(binder);
                break;
            case BinderKind.Integral:
                WriteIntegral(binder);
                break;
            case BinderKind.Sum or BinderKind.Product:
                WriteBigOperator(binder);
                break;
            case BinderKind.Limit:
                WriteLimit(binder);
                break;
            default:
                WriteSubstitution(binder);
                break;
        }
    }

    private void WriteDerivative(Binder derivative)
    {
        var d = DerivativeParts.IsPartial(derivative) ? @"\partial" : "d";
        var order = DerivativeParts.Order(derivative);
        output.Write($@"\frac{{{d}");
        WriteExponent(order is Integer { IsOne: true } ? null : order);
        output.Write("}{");
        foreach (var (variable, arguments) in derivative.Bindings.Reverse())
        {
            output.Write(d);
            output.Write(' ');
            var name = variable is Symbol s ? NameOf(s) : Print(variable);
            var isSimple = arguments[0] is Integer { IsOne: true };
            output.Write(!isSimple && name.Contains('^', StringComparison.Ordinal) ? $"{{{name}}}" : name);
            WriteExponent(isSimple ? null : arguments[0]);
        }

        output.Write("} ");
        WriteBracketed(derivative.Body, Signs.CanExtractMinus(derivative.Body) || Precedence.OfTraditional(derivative.Body) < Precedence.Mul);
    }

    private void WriteIntegral(Binder integral)
    {
        const int mostJoined = 4; // \iiiint has no larger sister
        if (integral.Bindings.Length <= mostJoined && integral.Bindings.All(b => b.Arguments.IsEmpty))
        {
            output.Write(@"\i" + new string('i', integral.Bindings.Length - 1) + "nt");
        }
        else
        {
            foreach (var (_, limits) in integral.Bindings.Reverse())
            {
                output.Write(limits.IsEmpty ? @"\int" : @"\int\limits");
                if (limits.Length == 2)
                {
                    output.Write("_{");
                    Write(limits[0]);
                    output.Write('}');
                }

                WriteExponent(limits.IsEmpty ? null : limits[^1]);
            }
        }

        output.Write(' ');
        WriteBracketed(integral.Body, Signs.CanExtractMinus(integral.Body) || Precedence.OfTraditional(integral.Body) < Precedence.Mul);
        foreach (var (variable, _) in integral.Bindings)
        {
            output.Write(@"\, d");
            Write(variable);
        }
    }

    private void WriteBigOperator(Binder binder)
    {
        output.Write(binder.Head == BinderKind.Sum ? @"\sum_{" : @"\prod_{");
        if (binder.Bindings is [var only])
        {
            WriteList([only.Variable, only.Arguments[0]], "=");
            output.Write("}^{");
            Write(only.Arguments[1]);
        }
        else
        {
            output.Write(@"\substack{");
            for (var i = 0; i < binder.Bindings.Length; i++)
            {
                var (variable, limits) = binder.Bindings[i];
                output.Write(i > 0 ? @"\\" : "");
                WriteList([limits[0], variable, limits[1]], @" \leq ");
            }

            output.Write('}');
        }

        output.Write("} ");
        WriteBracketed(binder.Body, binder.Body is Add);
    }

    private void WriteLimit(Binder limit)
    {
        var (variable, arguments) = limit.Bindings[0];
        output.Write(@"\lim_{");
        Write(variable);
        output.Write(@" \to ");
        Write(arguments[0]);
        if (arguments[1] is Symbol { Name: not "+-" } direction && arguments[0] is not NonFinite { Sign: not 0 })
        {
            output.Write('^');
            output.Write(direction.Name);
        }

        var brackets = limit.Body is Add or Mul;
        output.Write(brackets ? "}" : "} ");
        WriteBracketed(limit.Body, brackets);
    }

    private void WriteSubstitution(Binder substitution)
    {
        output.Write(@"\left. ");
        Write(substitution.Body);
        output.Write(@" \right|_{\substack{ ");
        for (var i = 0; i < substitution.Bindings.Length; i++)
        {
            output.Write(i > 0 ? @"\\ " : "");
            WriteList([substitution.Bindings[i].Variable, substitution.Bindings[i].Arguments[0]], "=");
        }

        output.Write(" }}");
    }
}
