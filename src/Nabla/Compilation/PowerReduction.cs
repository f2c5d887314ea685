using Nabla.Functions;

namespace Nabla.Compilation;

/// <summary>
/// Replaces powers by roots and short chains of products: x**5 = (x**2)**2*x, x**(4/3) = x*cbrt(x). Powers of one base share their chains; negative ones
/// are reciprocals, or powers of the reciprocal where there are several.
/// </summary>
internal static class PowerReduction
{
    private static readonly int[] Parent = PowerTree(64);

    /// <summary>Puts roots and products in the place of every rational power of the graph; what a value is made of may then come after it.</summary>
    public static void Apply(ValueGraph graph, Span<int> results)
    {
        TakeRoots(graph, results);
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

    /// <summary>Makes whole powers of the base and of its root of each power that is not whole itself.</summary>
    private static void TakeRoots(ValueGraph graph, Span<int> results)
    {
        var replacements = graph.NewMap();
        var count = 0;
        for (var value = 0; value < replacements.Length; value++)
        {
            if (graph[value] is { Op: Op.RationalPower, A: var @base, Data: var sixths } && sixths % 6 is var rest and not 0)
            {
                var root = rest % 3 == 0 ? graph.SquareRoot(@base) : graph.Call(TapeFunctions.Cbrt, [@base]);
                replacements[value] = graph.Multiply(graph.WholePower(@base, sixths / 6), graph.WholePower(root, rest % 3 == 0 ? rest / 3 : rest / 2));
                count++;
            }
        }

        if (count > 0)
        {
            graph.Replace(replacements, results);
        }
    }

    /// <summary>The whole powers of a graph, those of one base together, small exponents first.</summary>
    private static (int Base, int Size, int Exponent, int Value)[] Powers(ValueGraph graph)
    {
        var powers = new List<(int Base, int Size, int Exponent, int Value)>();
        for (var value = 0; value < graph.Count; value++)
        {
            if (graph[value] is { Op: Op.RationalPower, A: var @base, Data: var sixths } && sixths % 6 == 0)
            {
                powers.Add((@base, Math.Abs(sixths / 6), sixths / 6, value));
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
