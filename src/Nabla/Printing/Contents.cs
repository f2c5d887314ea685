using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>What occurs somewhere in an expression, as far as traditional notation brackets factors for it.</summary>
[Flags]
internal enum Contents
{
    None = 0,

    /// <summary>An infix operator such as mod, whose reach would be unclear.</summary>
    Infix = 1,

    /// <summary>An integral, sum or product, which would reach over what follows.</summary>
    BigOperator = 2,
}

/// <summary>Finds the contents of expressions, each distinct one once.</summary>
internal sealed class ContentsFinder
{
    private readonly NodeMap<Contents> known = new();

    public Contents Of(Expr expr)
    {
        if (expr.IsAtom)
        {
            return Contents.None;
        }

        if (!known.TryGetValue(expr, out var contents))
        {
            PostOrder.Visit(expr, needed: part => !part.IsAtom && !known.TryGetValue(part, out _), part => known[part] = contents = FromParts(part));
        }

        return contents;
    }

    private Contents FromParts(Expr expr)
    {
        var contents = expr switch
        {
            Binder { Head: BinderKind.Integral or BinderKind.Sum or BinderKind.Product } => Contents.BigOperator,
            Apply { Function.Precedence: Precedence.Mul } => Contents.Infix,
            _ => Contents.None,
        };
        switch (expr)
        {
            case Add sum:
                foreach (ref readonly var term in sum.Terms)
                {
                    contents |= Known(term.Base);
                }

                break;
            case Mul product:
                foreach (ref readonly var factor in product.Factors)
                {
                    contents |= Known(factor.Base) | Known(factor.Exponent);
                }

                break;
            default:
                foreach (var operand in expr.Operands)
                {
                    contents |= Known(operand);
                }

                break;
        }

        return contents;
    }

    private Contents Known(Expr part) => part.IsAtom ? Contents.None : known[part];
}
