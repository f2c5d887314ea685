namespace Nabla.Compilation;

/// <summary>
/// The programs of an objective: before the rows what is the same for all of them is computed from the parameters, then each row's loss
/// and its derivatives by the parameters and by what was computed before, and after the rows these derivatives are led back to the parameters.
/// </summary>
/// <param name="Before">Computes the uniform parts; null where there are none.</param>
/// <param name="Rows">Adds up over the rows: the value, and for a gradient the derivatives by parameters and uniform parts.</param>
/// <param name="After">Computes the penalty and what the uniform parts contribute to the gradient; null where there is neither.</param>
internal sealed record ObjectivePrograms(LoopProgram? Before, LoopProgram Rows, LoopProgram? After)
{
    /// <param name="loss">The loss of a row.</param>
    /// <param name="penalty">What is added once, or null.</param>
    /// <param name="parameters">What the loss depends on and is differentiated by.</param>
    /// <param name="data">What belongs to a row.</param>
    /// <param name="withGradient">Whether derivatives are wanted.</param>
    /// <param name="fuse">Whether a product and a sum may be rounded once instead of twice.</param>
    public static ObjectivePrograms Of(Expr loss, Expr? penalty, ReadOnlySpan<ObjectiveInput> parameters, ReadOnlySpan<ObjectiveInput> data, bool withGradient, bool fuse)
    {
        var own = Table(parameters, []);
        var (rowLoss, parts) = UniformParts.Extract(loss, Table(parameters, data), data.ToArray());
        var all = Table(parameters, data);
        foreach (var part in parts)
        {
            all.Add(Storage.Uniform, part.Array);
        }

        var before = parts.Count == 0 ? null : BeforeRows(own, all, parts, fuse);
        var after = penalty is null && (parts.Count == 0 || !withGradient) ? null : AfterRows(own, all, withGradient ? parts : [], penalty, withGradient, fuse);
        return new ObjectivePrograms(before, OfRow(rowLoss, all, withGradient, fuse), after);
    }

    private static ArrayTable Table(ReadOnlySpan<ObjectiveInput> parameters, ReadOnlySpan<ObjectiveInput> data)
    {
        var table = new ArrayTable();
        foreach (var parameter in parameters)
        {
            table.Add(Storage.Uniform, parameter);
        }

        foreach (var input in data)
        {
            table.Add(Storage.Row, input);
        }

        return table;
    }

    /// <summary>The uniform parts, written where the rows read them.</summary>
    private static LoopProgram BeforeRows(ArrayTable own, ArrayTable all, IReadOnlyList<UniformPart> parts, bool fuse)
    {
        var graph = new ValueGraph();
        var outputs = new List<(int, Place)>();
        foreach (var part in parts)
        {
            var (value, scope) = part.Write(graph, own);
            outputs.Add((value, PlaceOf(graph, all, part, scope) with { Storage = Storage.Output }));
        }

        return LoopAssembler.Assemble(graph, outputs, fuse);
    }

    private static LoopProgram OfRow(Expr loss, ArrayTable all, bool withGradient, bool fuse)
    {
        var graph = new ValueGraph();
        var value = UniformPart.Outermost(graph, all).Of(loss);
        var weight = graph.Element(new Place(Storage.Row, IndexPolynomial.Constant(all.Count(Storage.Row)), LoopScope.Root));
        var counted = graph.Select(weight, value, graph.Constant(0)); // a row that counts nothing may have an infinite loss
        return Differentiated(graph, counted, value, weight, withGradient ? [] : null, fuse);
    }

    /// <summary>The sum of the uniform parts, each times the derivative of the rows' sum by it: its gradient is what is left of theirs.</summary>
    private static LoopProgram AfterRows(ArrayTable own, ArrayTable all, IReadOnlyList<UniformPart> parts, Expr? penalty, bool withGradient, bool fuse)
    {
        var graph = new ValueGraph();
        var value = penalty is null ? graph.Constant(0) : UniformPart.Outermost(graph, own).Of(penalty);
        var total = value;
        var weights = new HashSet<int>();
        foreach (var part in parts)
        {
            var (formula, scope) = part.Write(graph, own);
            var place = PlaceOf(graph, all, part, scope);
            var weight = graph.Element(place); // where the part was, its derivative stands now
            weights.Add(weight);
            total = graph.Add(total, graph.SumOut(graph.Multiply(weight, formula), scope, LoopScope.Root));
        }

        return Differentiated(graph, value, total, graph.Constant(1), withGradient ? weights : null, fuse);
    }

    /// <summary>A program that adds up a value and, on request, the derivatives of another one by all uniform numbers but some.</summary>
    private static LoopProgram Differentiated(ValueGraph graph, int value, int result, int weight, HashSet<int>? except, bool fuse)
    {
        var outputs = new List<(int, Place)> { (value, new Place(Storage.Output, IndexPolynomial.Constant(0), LoopScope.Root)) };
        if (except is not null)
        {
            int[] elements = [.. Enumerable.Range(0, graph.Count).Where(v => graph[v].Op == Op.Element && graph.Places[graph[v].Data].Storage == Storage.Uniform && !except.Contains(v))];
            var cotangents = ReverseMode.Cotangents(graph, [(result, weight)], elements);
            foreach (var (element, cotangent) in elements.Zip(cotangents))
            {
                var place = graph.Places[graph[element].Data];
                if (cotangent is { } derivative)
                {
                    outputs.Add((derivative, new Place(Storage.Output, place.Index + IndexPolynomial.Constant(1), place.Scope)));
                }
            }
        }

        return LoopAssembler.Assemble(graph, outputs, fuse);
    }

    /// <summary>The place of an element of a uniform part in the loops that it was written in.</summary>
    private static Place PlaceOf(ValueGraph graph, ArrayTable all, UniformPart part, int scope)
    {
        var (storage, offset, shape) = all[part.Array.Function];
        var index = IndexPolynomial.Constant(0);
        for (var (s, stride, k) = (scope, 1, shape.Length - 1); s != LoopScope.Root; s = graph.Scopes[s].Parent, stride *= shape[k--])
        {
            index += IndexPolynomial.Constant(stride) * (IndexPolynomial.Counter(graph.Scopes[s].Depth) - IndexPolynomial.Constant(graph.Scopes[s].Smallest));
        }

        return new Place(storage, index + IndexPolynomial.Constant(offset), scope);
    }
}
