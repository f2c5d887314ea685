namespace Nabla;

/// <summary>Whether one expression is a part of another.</summary>
public static class OccurrenceExtensions
{
    extension(Expr expr)
    {
        /// <summary>
        /// Whether a part occurs as the whole, an operand, an operand of an operand, and so on; bound variables count. x occurs in
        /// 2*x**2, but 2*x does not.
        /// </summary>
        public bool Has(Expr part)
        {
            ArgumentNullException.ThrowIfNull(part);
            return Nodes(expr, e => (e.SymbolMask & part.SymbolMask) == part.SymbolMask).Any(part.Equals);
        }
    }

    /// <summary>The distinct nodes of an expression, itself included, but nothing of those parts that are not wanted.</summary>
    internal static IEnumerable<Expr> Nodes(Expr root, Func<Expr, bool> wanted)
    {
        var seen = new HashSet<Expr>();
        var open = new Stack<Expr>();
        open.Push(root);
        while (open.TryPop(out var expr))
        {
            if (!wanted(expr) || !seen.Add(expr))
            {
                continue;
            }

            yield return expr;
            foreach (var operand in expr.Operands)
            {
                open.Push(operand);
            }
        }
    }
}
