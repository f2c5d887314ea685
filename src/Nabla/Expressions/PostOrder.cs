namespace Nabla.Expressions;

/// <summary>Walks an expression from the innermost parts outwards, each distinct part once, with a stack of its own.</summary>
internal static class PostOrder
{
    /// <summary>Visits the parts that are needed after the parts of theirs that are.</summary>
    /// <param name="root">Where to start; visited last.</param>
    /// <param name="needed">Whether a part, and what is inside it, has to be visited; asked again for a part that occurs again.</param>
    /// <param name="visit">Called once for each needed part.</param>
    /// <param name="shortcut">What has to be visited in place of the parts of an expression; null: its parts.</param>
    public static void Visit(Expr root, Func<Expr, bool> needed, Action<Expr> visit, Func<Expr, Expr?>? shortcut = null)
    {
        var seen = new NodeMap<bool>();
        VisitEntered(root, Enter, visit, shortcut);

        bool Enter(Expr part)
        {
            if (seen.TryGetValue(part, out _) || !needed(part))
            {
                return false;
            }

            seen[part] = true;
            return true;
        }
    }

    /// <summary>The same for a caller that itself remembers which parts it has met: a part is visited when it is entered, so only once.</summary>
    public static void VisitEntered(Expr root, Func<Expr, bool> enter, Action<Expr> visit, Func<Expr, Expr?>? shortcut = null)
    {
        var stack = new Stack<(Expr Part, int Left)>(); // with the number of its parts that are still to be visited
        var next = root;
        while (true)
        {
            while (next is not null && enter(next))
            {
                var end = shortcut?.Invoke(next);
                stack.Push((next, end is null ? CountOfParts(next) : 0));
                next = end;
            }

            next = null;
            if (!stack.TryPop(out var top))
            {
                return;
            }

            if (top.Left == 0)
            {
                visit(top.Part);
            }
            else
            {
                var left = top.Left - 1;
                stack.Push((top.Part, left));
                next = PartOf(top.Part, left);
            }
        }
    }

    private static int CountOfParts(Expr expr) => expr switch
    {
        Add sum => sum.Terms.Length,
        Mul product => 2 * product.Factors.Length,
        _ => expr.Operands.Length,
    };

    /// <summary>The parts of a sum or product are had without materialising its terms and factors; exponents that are numbers are left out.</summary>
    private static Expr? PartOf(Expr expr, int index)
    {
        switch (expr)
        {
            case Add sum:
                return sum.Terms[index].Base;
            case Mul product:
                ref readonly var factor = ref product.Factors[index / 2];
                return index % 2 == 0 ? factor.Base : factor.Exponent is Number ? null : factor.Exponent;
            default:
                return expr.Operands[index];
        }
    }
}
