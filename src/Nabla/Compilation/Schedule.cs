namespace Nabla.Compilation;

/// <summary>
/// The order in which the values of a graph are computed: only those that the results need, each after its operands, and soon
/// before its first use, so that few values are kept at a time.
/// </summary>
internal static class Schedule
{
    /// <summary>The values to compute, in order; variables and numbers are not among them.</summary>
    /// <remarks>
    /// The operand that needs the most registers goes first (Sethi and Ullman's rule, which is best for trees). How many each
    /// needs takes any order to find out.
    /// </remarks>
    public static int[] Of(ValueGraph graph, ReadOnlySpan<int> results)
    {
        var need = new int[graph.Count];
        foreach (var value in Walk(graph, results, need))
        {
            need[value] = NeedOf(graph[value], need);
        }

        return [.. Walk(graph, results, need)];
    }

    /// <summary>Visits operands first, among them the one with the largest need.</summary>
    private static List<int> Walk(ValueGraph graph, ReadOnlySpan<int> results, int[] need)
    {
        var order = new List<int>();
        var isMet = new bool[graph.Count];
        var stack = new Stack<int>(); // a value whose operands are done stands there as its complement
        foreach (var result in results)
        {
            stack.Push(result);
            while (stack.TryPop(out var value))
            {
                if (value < 0)
                {
                    order.Add(~value);
                    continue;
                }

                ref readonly var node = ref graph[value];
                if (isMet[value] || node.Op is Op.Input or Op.Constant)
                {
                    continue;
                }

                isMet[value] = true;
                stack.Push(~value);
                PushOperands(node, need, stack, isMet);
            }
        }

        return order;
    }

    /// <summary>The operand to be visited first is pushed last.</summary>
    private static void PushOperands(in ValueGraph.Node node, int[] need, Stack<int> stack, bool[] isMet)
    {
        var (a, b, c) = (node.A, node.B, node.C);
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
            if (value != ValueGraph.None && !isMet[value])
            {
                stack.Push(value);
            }
        }
    }

    private static int NeedOf(in ValueGraph.Node node, int[] need)
    {
        var (a, b, c) = (Need(node.A), Need(node.B), Need(node.C));
        var largest = Math.Max(a, Math.Max(b, c));
        var smallest = Math.Min(a, Math.Min(b, c));
        var middle = a + b + c - largest - smallest;
        return Math.Max(1, Math.Max(largest, Math.Max(middle > 0 ? middle + 1 : 0, smallest > 0 ? smallest + 2 : 0)));

        int Need(int value) => value == ValueGraph.None ? 0 : need[value];
    }
}
