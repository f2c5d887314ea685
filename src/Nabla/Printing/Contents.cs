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

        if (known.TryGetValue(expr, out var contents))
        {
            return contents;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(() => Of(expr));
        }

        contents = expr switch
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
                    contents |= Of(term.Base);
                }

                break;
            case Mul product:
                foreach (ref readonly var factor in product.Factors)
                {
                    contents |= Of(factor.Base) | Of(factor.Exponent);
                }

                break;
            default:
                foreach (var operand in expr.Operands)
                {
                    contents |= Of(operand);
                }

                break;
        }

        return known[expr] = contents;
    }
}
