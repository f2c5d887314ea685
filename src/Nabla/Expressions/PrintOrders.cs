namespace Nabla.Expressions;

/// <summary>
/// Works out the printed orders of all sums and products of a large expression from the inside to the outside, without
/// recursion: collecting garbage is slow while the stack is deep.
/// </summary>
internal static class PrintOrders
{
    private const int SmallestLarge = 50_000;

    public static void Prepare(Expr root)
    {
        if (root.TreeSize < SmallestLarge)
        {
            return;
        }

        var seen = new HashSet<Expr>();
        var open = new Stack<(Expr Expr, bool IsLeaving)>();
        Open(root);
        while (open.TryPop(out var item))
        {
            var (expr, isLeaving) = item;
            if (!isLeaving)
            {
                open.Push((expr, true));
                OpenParts(expr);
            }
            else if (expr is Add sum)
            {
                _ = sum.PrintOrder;
            }
            else if (expr is Mul product)
            {
                _ = product.PrintOrder;
            }
        }

        void OpenParts(Expr expr)
        {
            switch (expr)
            {
                case Add sum:
                    foreach (ref readonly var term in sum.Terms)
                    {
                        Open(term.Base);
                    }

                    break;
                case Mul product:
                    foreach (ref readonly var factor in product.Factors)
                    {
                        Open(factor.Base);
                        Open(factor.Exponent);
                    }

                    break;
                default:
                    foreach (var operand in expr.Operands)
                    {
                        Open(operand);
                    }

                    break;
            }
        }

        void Open(Expr expr)
        {
            if (!expr.IsAtom && seen.Add(expr))
            {
                open.Push((expr, false));
            }
        }
    }
}
