namespace Nabla.Compilation;

/// <summary>
/// The order in which the values of a graph are computed: only those that the results need, each after its operands, and soon
/// before its first use, so that few values are kept at a time. A derivative is computed as soon as there is all of the formulas that it
/// is made of: where a formula is a sum of many parts, the derivatives of a part come right after it.
/// </summary>
internal sealed class Schedule
{
    private readonly ValueGraph graph;
    private readonly int[] need; // how many registers each value takes
    private readonly bool[] isMet;
    private readonly Stack<int> stack = new(); // a value whose operands are done stands there as its complement

    private Schedule(ValueGraph graph)
    {
        this.graph = graph;
        need = new int[graph.Count];
        isMet = new bool[graph.Count];
    }

    /// <summary>The values to compute, in order; variables and numbers are not among them.</summary>
    /// <param name="graph">The values.</param>
    /// <param name="results">The values asked for.</param>
    /// <param name="formulaCount">How many of them, at the beginning, are formulas; the others are derivatives.</param>
    /// <remarks>
    /// The operand that needs the most registers goes first (Sethi and Ullman's rule, which is best for trees). How many each
    /// needs takes any order to find out.
    /// </remarks>
    public static int[] Of(ValueGraph graph, ReadOnlySpan<int> results, int formulaCount)
    {
        var schedule = new Schedule(graph);
        var any = schedule.Visited(results);
        foreach (var value in any)
        {
            schedule.need[value] = schedule.NeedOf(graph[value]);
        }

        Array.Clear(schedule.isMet);
        var order = schedule.Visited(results[..formulaCount]);
        return [.. formulaCount == results.Length ? order : schedule.Inserted(results[formulaCount..], order, Ready(graph, any, order))];
    }

    /// <summary>For each value the place in the order after which all is there that it is made of, -1 where that are variables and numbers alone.</summary>
    private static int[] Ready(ValueGraph graph, List<int> any, List<int> order)
    {
        var ready = graph.NewMap();
        for (var place = 0; place < order.Count; place++)
        {
            ready[order[place]] = place;
        }

        foreach (var value in any)
        {
            if (ready[value] == ValueGraph.None)
            {
                ref readonly var node = ref graph[value];
                ready[value] = Math.Max(Of(node.A), Math.Max(Of(node.B), Of(node.C)));
            }
        }

        return ready;

        int Of(int operand) => operand == ValueGraph.None ? -1 : ready[operand];
    }

    /// <summary>The order with what else the derivatives need put in where they are ready.</summary>
    private List<int> Inserted(ReadOnlySpan<int> derivatives, List<int> order, int[] ready)
    {
        var sorted = derivatives.ToArray().OrderBy(derivative => ready[derivative]).ToArray();
        var all = new List<int>(graph.Count);
        var next = 0;
        for (var place = -1; place < order.Count; place++)
        {
            if (place >= 0)
            {
                all.Add(order[place]);
            }

            for (; next < sorted.Length && ready[sorted[next]] == place; next++)
            {
                Visit(sorted[next], all);
            }
        }

        return all;
    }

    private List<int> Visited(ReadOnlySpan<int> results)
    {
        var order = new List<int>(graph.Count);
        foreach (var result in results)
        {
            Visit(result, order);
        }

        return order;
    }

    /// <summary>Visits what has not been met, operands first, among them the one with the largest need.</summary>
    private void Visit(int result, List<int> order)
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
            if (!isMet[value] && node.Op is not (Op.Input or Op.Constant))
            {
                isMet[value] = true;
                stack.Push(~value);
                PushOperands(node);
            }
        }
    }

    /// <summary>The operand to be visited first is pushed last.</summary>
    private void PushOperands(in ValueGraph.Node node)
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

    private int NeedOf(in ValueGraph.Node node)
    {
        var (a, b, c) = (Need(node.A), Need(node.B), Need(node.C));
        var largest = Math.Max(a, Math.Max(b, c));
        var smallest = Math.Min(a, Math.Min(b, c));
        var middle = a + b + c - largest - smallest;
        return Math.Max(1, Math.Max(largest, Math.Max(middle > 0 ? middle + 1 : 0, smallest > 0 ? smallest + 2 : 0)));

        int Need(int value) => value == ValueGraph.None ? 0 : need[value];
    }
}
