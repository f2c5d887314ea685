namespace Nabla.Compilation;

/// <summary>
/// Replaces whole powers by short chains of products: x**5 = (x**2)**2*x. Powers of one base share their chains; negative ones
/// are reciprocals, or powers of the reciprocal where there are several.
/// </summary>
internal static class PowerReduction
{
    private static readonly int[] Parent = PowerTree(64);

    /// <summary>Puts products in the place of every whole power of the graph; what a value is made of may then come after it.</summary>
    public static void Apply(ValueGraph graph, Span<int> results)
    {
        var replaced = new Dictionary<int, int>();
        var powers = new Dictionary<int, SortedDictionary<int, int>>(); // base -> exponent -> value
        var count = graph.Count;
        for (var value = 0; value < count; value++)
        {
            if (graph[value] is { Op: Op.WholePower } node)
            {
                if (!powers.TryGetValue(node.A, out var ofBase))
                {
                    powers[node.A] = ofBase = [];
                }

                ofBase[node.Data] = value;
            }
        }

        foreach (var (@base, exponents) in powers)
        {
            var reciprocal = exponents.Keys.Count(e => e < 0) > 1 || exponents.ContainsKey(-1) ? graph.Divide(graph.Constant(1), @base) : ValueGraph.None;
            var ofBase = new Chain(graph, @base);
            var ofReciprocal = new Chain(graph, reciprocal);
            foreach (var (exponent, value) in exponents.OrderBy(e => Math.Abs(e.Key)))
            {
                replaced[value] = exponent > 0 ? ofBase.Power(exponent)
                    : reciprocal != ValueGraph.None ? ofReciprocal.Power(-exponent)
                    : graph.Divide(graph.Constant(1), ofBase.Power(-exponent));
            }
        }

        graph.Replace(replaced, results);
    }

    /// <summary>The powers of one base that have been made.</summary>
    private sealed class Chain(ValueGraph graph, int @base)
    {
        private readonly SortedDictionary<int, int> made = new() { [1] = @base };

        public int Power(int exponent)
        {
            if (!made.TryGetValue(exponent, out var value))
            {
                var half = made.Keys.FirstOrDefault(e => made.ContainsKey(exponent - e), Parent[exponent]);
                var (a, b) = (Power(half), Power(exponent - half));
                made[exponent] = value = graph.Multiply(a, b);
            }

            return value;
        }
    }

    /// <summary>Knuth's power tree: the chain to n goes over the chain to its parent, so that it is the shortest for every n below 77.</summary>
    private static int[] PowerTree(int largest)
    {
        var parent = new int[largest + 1];
        var level = new List<int> { 1 };
        while (level.Count > 0)
        {
            var next = new List<int>();
            foreach (var n in level)
            {
                var chain = new List<int>();
                for (var m = n; m > 0; m = parent[m])
                {
                    chain.Add(m);
                }

                chain.Reverse();
                foreach (var sum in chain.Select(m => n + m).Where(sum => sum <= largest && parent[sum] == 0))
                {
                    parent[sum] = n;
                    next.Add(sum);
                }
            }

            level = next;
        }

        return parent;
    }
}
