using Nabla.Expressions;

namespace Nabla.CodeGeneration;

/// <summary>Visits what expressions are computed from, innermost first and each once, with a stack of its own.</summary>
internal static class Walk
{
    public static void Visit(IEnumerable<Expr> roots, Func<Expr, IEnumerable<Expr>> partsOf, Action<Expr> visit, NodeMap<bool>? seen = null)
    {
        seen ??= new NodeMap<bool>();
        var stack = new Stack<(Expr Part, bool IsOpen)>();
        foreach (var root in roots)
        {
            stack.Push((root, false));
            while (stack.TryPop(out var top))
            {
                if (top.IsOpen)
                {
                    visit(top.Part);
                }
                else if (!seen.TryGetValue(top.Part, out _))
                {
                    seen[top.Part] = true;
                    stack.Push((top.Part, true));
                    foreach (var part in partsOf(top.Part).Reverse())
                    {
                        stack.Push((part, false));
                    }
                }
            }
        }
    }
}
