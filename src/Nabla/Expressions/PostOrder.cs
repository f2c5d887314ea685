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
        var stack = new Stack<(Expr Part, bool PartsDone)>();
        stack.Push((root, false));
        while (stack.TryPop(out var top))
        {
            if (top.PartsDone)
            {
                visit(top.Part);
                continue;
            }

            if (!enter(top.Part))
            {
                continue;
            }

            stack.Push((top.Part, true));
            if (shortcut?.Invoke(top.Part) is { } end)
            {
                stack.Push((end, false));
            }
            else
            {
                PushParts(top.Part, stack);
            }
        }
    }

    /// <summary>The parts of a sum or product are pushed without materialising its terms and factors.</summary>
    private static void PushParts(Expr expr, Stack<(Expr Part, bool PartsDone)> stack)
    {
        switch (expr)
        {
            case Add sum:
                foreach (ref readonly var term in sum.Terms)
                {
                    stack.Push((term.Base, false));
                }

                break;
            case Mul product:
                foreach (ref readonly var factor in product.Factors)
                {
                    stack.Push((factor.Base, false));
                    if (factor.Exponent is not Number)
                    {
                        stack.Push((factor.Exponent, false));
                    }
                }

                break;
            default:
                foreach (var operand in expr.Operands)
                {
                    stack.Push((operand, false));
                }

                break;
        }
    }
}
