namespace Nabla.Compilation;

/// <summary>
/// The order in which the values of a graph are computed: only those that the results need, each after its operands, and soon
/// before its first use, so that few values are kept at a time.
/// </summary>
internal static class Schedule
{
    /// <summary>The values to compute, in order; variables and numbers are not among them.</summary>
    public static int[] Of(ValueGraph graph, ReadOnlySpan<int> results)
    {
        var need = new int[graph.Count];
        Walk(graph, results, need, isOrdered: false);
        return Walk(graph, results, need, isOrdered: true);
    }

    /// <summary>
    /// Visits operands first; ordered, the operand that needs the most registers goes first (Sethi and Ullman's rule, which is
    /// best for trees). The other walk finds out how many each needs.
    /// </summary>
    private static int[] Walk(ValueGraph graph, ReadOnlySpan<int> results, int[] need, bool isOrdered)
    {
        var order = new List<int>();
        var state = new byte[graph.Count]; // 0: not met, 1: operands on the stack, 2: done
        var stack = new Stack<int>();
        foreach (var result in results)
        {
            stack.Push(result);
            while (stack.TryPeek(out var value))
            {
                ref readonly var node = ref graph[value];
                if (state[value] != 0)
                {
                    stack.Pop();
                    if (state[value] == 1)
                    {
                        state[value] = 2;
                        if (node.Op is not (Op.Input or Op.Constant))
                        {
                            order.Add(value);
                            need[value] = isOrdered ? need[value] : NeedOf(node, need);
                        }
                    }

                    continue;
                }

                state[value] = 1;
                PushOperands(node, need, stack, state);
            }
        }

        return [.. order];
    }

    /// <summary>The operand to be visited first is pushed last.</summary>
    private static void PushOperands(in ValueGraph.Node node, int[] need, Stack<int> stack, byte[] state)
    {
        var (a, b, c) = (node.Arity > 0 ? node.A : ValueGraph.None, node.Arity > 1 ? node.B : ValueGraph.None, node.Arity > 2 ? node.C : ValueGraph.None);
        if (Need(a) < Need(b))
        {
            (a, b) = (b, a);
        }

        if (Need(b) < Need(c))
        {
            (b, c) = (c, b);
        }

        if (Need(a) < Need(b))
        {
            (a, b) = (b, a);
        }

        Push(c);
        Push(b);
        Push(a);

        int Need(int value) => value == ValueGraph.None ? -1 : need[value];

        void Push(int value)
        {
            if (value != ValueGraph.None && state[value] == 0)
            {
                stack.Push(value);
            }
        }
    }

    private static int NeedOf(in ValueGraph.Node node, int[] need)
    {
        var (a, b, c) = (node.Arity > 0 ? need[node.A] : 0, node.Arity > 1 ? need[node.B] : 0, node.Arity > 2 ? need[node.C] : 0);
        var largest = Math.Max(a, Math.Max(b, c));
        var smallest = Math.Min(a, Math.Min(b, c));
        var middle = a + b + c - largest - smallest;
        return Math.Max(1, Math.Max(largest, Math.Max(middle > 0 ? middle + 1 : 0, smallest > 0 ? smallest + 2 : 0)));
    }
}
