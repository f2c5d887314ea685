namespace Nabla.Compilation;

/// <summary>
/// Makes a program of a graph with loops: values in the regions of their times, and what a later run of a loop needs from an
/// earlier one kept in the workspace, read again, or computed again where that is as cheap.
/// </summary>
internal sealed class LoopAssembler
{
    private const int CheapOperations = 3;
    private const int TooMuch = 1000;

    private readonly ValueGraph graph;
    private readonly int[]?[] times;
    private readonly int[] positions;
    private readonly LoopRegion root = new(LoopScope.Root, null, 0);
    private readonly Dictionary<int, int> sharedDepths = []; // for each value to keep the depth down to which the loops around are the same for all uses

    private LoopAssembler(ValueGraph graph, int[]?[] times, int[] positions)
    {
        this.graph = graph;
        this.times = times;
        this.positions = positions;
    }

    /// <param name="graph">The values; it is used up.</param>
    /// <param name="outputs">The values to add up over all rounds of the loops of their places, and where.</param>
    /// <param name="fuse">Whether a product and a sum may be rounded once instead of twice.</param>
    public static LoopProgram Assemble(ValueGraph graph, IReadOnlyList<(int Value, Place To)> outputs, bool fuse)
    {
        int[] values = [.. outputs.Select(o => o.Value)];
        PowerReduction.Apply(graph, values);
        var order = Schedule.Of(graph, values, values.Length);
        if (fuse)
        {
            order = Fusion.Apply(graph, order, values);
        }

        var times = LoopStages.Of(graph, order, [.. values.Zip(outputs, (value, output) => (value, output.To.Scope))]);
        var positions = new int[graph.Count];
        foreach (var (position, value) in order.Index())
        {
            positions[value] = position;
        }

        var assembler = new LoopAssembler(graph, times, positions);
        foreach (var value in order)
        {
            assembler.Place(value);
        }

        foreach (var ((_, to), value) in outputs.Zip(values))
        {
            assembler.Output(value, to);
        }

        var size = assembler.KeepValues();
        return new LoopProgram
        {
            Scopes = graph.Scopes,
            Steps = assembler.root.InOrder(),
            Constants = Numbers(graph),
            Functions = graph.Functions,
            WorkspaceCount = size,
            IsFused = fuse,
            OutputCount = outputs.Count == 0 ? 0 : outputs.Max(o => (int)LoopNest.Range(graph.Scopes, o.To.Scope, o.To.Index).Largest) + 1,
        };
    }

    private static Dictionary<int, double> Numbers(ValueGraph graph)
    {
        var numbers = new Dictionary<int, double>();
        for (var value = 0; value < graph.Count; value++)
        {
            if (graph.IsNumber(value, out var number))
            {
                numbers[value] = RealKernels.ToReal(number);
            }
        }

        return numbers;
    }

    private int DepthOf(int value) => graph.Scopes[graph.ScopeOf(value)].Depth;

    /// <summary>Where the values of a scope are computed at a time.</summary>
    private LoopRegion RegionOf(int scope, ReadOnlySpan<int> time) =>
        scope == LoopScope.Root ? root : RegionOf(graph.Scopes[scope].Parent, time[..^1]).Inner(scope, time[^2]);

    private LoopRegion RegionOf(int value) => RegionOf(graph.ScopeOf(value), times[value]);

    private void Place(int value)
    {
        var node = graph[value];
        if (LoopStep.IsLeaf(node.Op))
        {
            return;
        }

        var time = times[value]!;
        var region = RegionOf(value);
        if (node.Op is Op.Sum or Op.Largest)
        {
            var isLargest = node.Op == Op.Largest;
            var body = times[node.A] ?? [.. time[..^1], time[^1] - 1, 0];
            var inside = region.Inner(node.Data, time[^1] - 1);
            Need(node.A, inside, body[^1]);
            region.Add(time[^1] - 1, positions[value], 0, new LoopStep.Begin(value, isLargest));
            inside.Add(body[^1], positions[node.A], 2, new LoopStep.Gather(value, node.A, isLargest));
            return;
        }

        for (var k = 0; k < node.Arity; k++)
        {
            Need(node[k], region, time[^1]);
        }

        region.Add(time[^1], positions[value], 0, new LoopStep.Compute(value, node));
    }

    private void Output(int value, Place to)
    {
        var time = LoopStages.After([times[value]], graph.Scopes[to.Scope].Depth);
        var region = RegionOf(to.Scope, time);
        Need(value, region, time[^1]);
        region.Add(time[^1], positions[value], 3, new LoopStep.AddTo(value, to));
    }

    /// <summary>Sees to it that a value is there when a region uses it at a stage.</summary>
    private void Need(int value, LoopRegion user, int stage)
    {
        var node = graph[value];
        if (node.Op == Op.Constant)
        {
            return;
        }

        var depth = DepthOf(value);
        for (; graph.Scopes[user.Scope].Depth > depth; user = user.Parent!)
        {
            stage = user.Stage;
        }

        if (node.Op == Op.Element)
        {
            user.AddAgain(value, stage, positions[value], new LoopStep.Load(value, graph.Places[node.Data]));
            return;
        }

        var home = RegionOf(value);
        if (home == user)
        {
            return;
        }

        if (Cost(value, home, user) <= CheapOperations)
        {
            for (var k = 0; k < node.Arity; k++)
            {
                Need(node[k], user, stage);
            }

            user.AddAgain(value, stage, positions[value], new LoopStep.Compute(value, node));
            return;
        }

        user.AddAgain(value, stage, positions[value], new LoopStep.Load(value, default));
        var shared = LoopRegion.SharedDepth(home, user);
        sharedDepths[value] = sharedDepths.TryGetValue(value, out var before) ? Math.Min(before, shared) : shared;
    }

    /// <summary>How many cheap operations it takes to compute a value again in another region, from what can be read there.</summary>
    private int Cost(int value, LoopRegion home, LoopRegion user)
    {
        var node = graph[value];
        if (node.Op is not (Op.Add or Op.Subtract or Op.Multiply or Op.Negate or Op.MultiplyAdd or Op.MultiplySubtract or Op.NegatedMultiplyAdd))
        {
            return TooMuch;
        }

        var cost = 1;
        for (var k = 0; k < node.Arity && cost <= CheapOperations; k++)
        {
            var operand = node[k];
            if (LoopStep.IsLeaf(graph[operand].Op))
            {
                continue;
            }

            var (there, here) = (home.At(graph.ScopeOf(operand)), user.At(graph.ScopeOf(operand)));
            cost += there == here && RegionOf(operand) == here ? 0 : Cost(operand, there, here);
        }

        return cost;
    }

    /// <summary>Gives the values that several regions use places in the workspace, an element for each round of the loops that they do not share.</summary>
    private int KeepValues()
    {
        var size = 0L;
        foreach (var (value, shared) in sharedDepths.OrderBy(pair => pair.Key))
        {
            var scope = graph.ScopeOf(value);
            var index = IndexPolynomial.Constant(0);
            var count = 1L;
            for (var s = scope; graph.Scopes[s].Depth > shared; s = graph.Scopes[s].Parent)
            {
                var (depth, smallest) = (graph.Scopes[s].Depth, graph.Scopes[s].Smallest);
                index += IndexPolynomial.Constant(count) * (IndexPolynomial.Counter(depth) - IndexPolynomial.Constant(smallest));
                count *= graph.Scopes[s].Extent;
            }

            var place = new Place(Storage.Workspace, index + IndexPolynomial.Constant(size), scope);
            RegionOf(value).Add(times[value]![^1], positions[value], 1, new LoopStep.Store(value, place));
            root.Resolve(value, place);
            size += count;
            if (size > Array.MaxLength / 64)
            {
                throw new LimitException("The loops have too many rounds: the values that have to be kept take too much memory.");
            }
        }

        return (int)size;
    }
}
