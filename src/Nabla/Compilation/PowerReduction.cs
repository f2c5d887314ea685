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
        var powers = Powers(graph);
        if (powers.Length == 0)
        {
            return;
        }

        var replacements = graph.NewMap();
        var (products, reciprocals) = (new Chain(graph), new Chain(graph));
        for (var start = 0; start < powers.Length;)
        {
            var @base = powers[start].Base;
            var end = start;
            var negative = 0;
            var hasReciprocal = false;
            for (; end < powers.Length && powers[end].Base == @base; end++)
            {
                negative += powers[end].Exponent < 0 ? 1 : 0;
                hasReciprocal |= powers[end].Exponent == -1;
            }

            products.Start(@base);
            if (hasReciprocal || negative > 1)
            {
                reciprocals.Start(graph.Divide(graph.Constant(1), @base));
                hasReciprocal = true;
            }

            foreach (var (_, size, exponent, value) in powers.AsSpan(start, end - start))
            {
                replacements[value] = exponent > 0 ? products.Power(size)
                    : hasReciprocal ? reciprocals.Power(size)
                    : graph.Divide(graph.Constant(1), products.Power(size));
            }

            start = end;
        }

        graph.Replace(replacements, results);
    }

    /// <summary>The whole powers of a graph, those of one base together, small exponents first.</summary>
    private static (int Base, int Size, int Exponent, int Value)[] Powers(ValueGraph graph)
    {
        var powers = new List<(int Base, int Size, int Exponent, int Value)>();
        for (var value = 0; value < graph.Count; value++)
        {
            if (graph[value] is { Op: Op.WholePower, A: var @base, Data: var exponent })
            {
                powers.Add((@base, Math.Abs(exponent), exponent, value));
            }
        }

        powers.Sort();
        return [.. powers];
    }

    /// <summary>The powers of one base that have been made.</summary>
    private sealed class Chain(ValueGraph graph)
    {
        private readonly List<(int Exponent, int Value)> made = [];

        public void Start(int @base)
        {
            made.Clear();
            made.Add((1, @base));
        }

        public int Power(int exponent)
        {
            if (Made(exponent) is { } found)
            {
                return found;
            }

            var value = Sum(exponent) is var (a, b) ? graph.Multiply(a, b) : graph.Multiply(Power(Parent[exponent]), Power(exponent - Parent[exponent]));
            made.Add((exponent, value));
            return value;
        }

        /// <summary>Two powers that are there and whose product is the power.</summary>
        private (int A, int B)? Sum(int exponent)
        {
            foreach (var (e, value) in made)
            {
                if (Made(exponent - e) is { } other)
                {
                    return (value, other);
                }
            }

            return null;
        }

        private int? Made(int exponent)
        {
            foreach (var (e, value) in made)
            {
                if (e == exponent)
                {
                    return value;
                }
            }

            return null;
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
