using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class LatexPrinter
{
    protected override void WriteRelation(Relation relation)
    {
        Write(relation.Left);
        Write(relation.Operator switch
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

    protected override void WritePiecewise(Piecewise piecewise)
    {
        Write(@"\begin{cases} ");
        for (var i = 0; i < piecewise.Cases.Length; i++)
        {
            var (value, condition) = piecewise.Cases[i];
            Write(i > 0 ? @" \\" : "");
            Write(value);
            if (i == piecewise.Cases.Length - 1 && ReferenceEquals(condition, Constant.True))
            {
                Write(@" & \text{otherwise}");
                continue;
            }

            Write(@" & \text{for}\: ");
            Write(condition);
        }

        Write(@" \end{cases}");
    }

    protected override void WriteDerivative(Binder derivative)
    {
        var d = DerivativeParts.IsPartial(derivative) ? @"\partial" : "d";
        var order = DerivativeParts.Order(derivative);
        Write($@"\frac{{{d}");
        WriteExponent(order is Integer { IsOne: true } ? null : order);
        Write("}{");
        foreach (var (variable, arguments) in derivative.Bindings.Reverse())
        {
            Write(d);
            Write(" ");
            var name = NameOf(variable);
            var isSimple = arguments[0] is Integer { IsOne: true };
            Write(!isSimple && name.Contains('^', StringComparison.Ordinal) ? $"{{{name}}}" : name);
            WriteExponent(isSimple ? null : arguments[0]);
        }

        Write("} ");
        WriteBracketed(derivative.Body, Signs.CanExtractMinus(derivative.Body) || Precedence.OfTraditional(derivative.Body) < Precedence.Mul);
    }

    private string NameOf(Expr variable) =>
        variable is Symbol s ? NameOf(s) : StackGuard.HasRoom() ? Print(variable) : StackGuard.OnNewStack(variable, 0, static (v, _) => Print(v));

    protected override void WriteIntegral(Binder integral)
    {
        const int mostJoined = 4; // \iiiint has no larger sister
        if (integral.Bindings.Length <= mostJoined && integral.Bindings.All(b => b.Arguments.IsEmpty))
        {
            Write(@"\i" + new string('i', integral.Bindings.Length - 1) + "nt");
        }
        else
        {
            foreach (var (_, limits) in integral.Bindings.Reverse())
            {
                Write(limits.IsEmpty ? @"\int" : @"\int\limits");
                if (limits.Length == 2)
                {
                    Write("_{");
                    Write(limits[0]);
                    Write("}");
                }

                WriteExponent(limits.IsEmpty ? null : limits[^1]);
            }
        }

        Write(" ");
        WriteBracketed(integral.Body, Signs.CanExtractMinus(integral.Body) || Precedence.OfTraditional(integral.Body) < Precedence.Mul);
        foreach (var (variable, _) in integral.Bindings)
        {
            Write(@"\, d");
            Write(variable);
        }
    }

    protected override void WriteBigOperator(Binder binder)
    {
        Write(binder.Head == BinderKind.Sum ? @"\sum_{" : @"\prod_{");
        if (binder.Bindings is [var only])
        {
            WriteList([only.Variable, only.Arguments[0]], "=");
            Write("}^{");
            Write(only.Arguments[1]);
        }
        else
        {
            Write(@"\substack{");
            for (var i = 0; i < binder.Bindings.Length; i++)
            {
                var (variable, limits) = binder.Bindings[i];
                Write(i > 0 ? @"\\" : "");
                WriteList([limits[0], variable, limits[1]], @" \leq ");
            }

            Write("}");
        }

        Write("} ");
        WriteBracketed(binder.Body, binder.Body is Add);
    }

    protected override void WriteLimit(Binder limit)
    {
        var (variable, arguments) = limit.Bindings[0];
        Write(@"\lim_{");
        Write(variable);
        Write(@" \to ");
        Write(arguments[0]);
        if (arguments[1] is Symbol { Name: not "+-" } direction && arguments[0] is not NonFinite { Sign: not 0 })
        {
            Write("^");
            Write(direction.Name);
        }

        var brackets = limit.Body is Add or Mul;
        Write(brackets ? "}" : "} ");
        WriteBracketed(limit.Body, brackets);
    }

    protected override void WriteSubstitution(Binder substitution)
    {
        Write(@"\left. ");
        Write(substitution.Body);
        Write(@" \right|_{\substack{ ");
        for (var i = 0; i < substitution.Bindings.Length; i++)
        {
            Write(i > 0 ? @"\\ " : "");
            WriteList([substitution.Bindings[i].Variable, substitution.Bindings[i].Arguments[0]], "=");
        }

        Write(" }}");
    }
}
