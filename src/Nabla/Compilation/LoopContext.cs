namespace Nabla.Compilation;

/// <summary>The loops around an expression, innermost first, and the arrays whose elements it may use.</summary>
internal sealed class LoopContext
{
    private readonly LoopContext? around;

    public LoopContext(ArrayTable arrays) => Arrays = arrays;

    private LoopContext(LoopContext around, Lowering outer, Symbol index, int scope)
    {
        this.around = around;
        Arrays = around.Arrays;
        Outer = outer;
        Index = index;
        Scope = scope;
        Depth = around.Depth + 1;
    }

    public ArrayTable Arrays { get; }

    /// <summary>What writes the parts that do not depend on the innermost loop; null where there is no loop.</summary>
    public Lowering? Outer { get; }

    /// <summary>The symbol that counts the innermost loop.</summary>
    public Symbol? Index { get; }

    /// <summary>The innermost loop.</summary>
    public int Scope { get; }

    private int Depth { get; }

    /// <summary>Opens a loop.</summary>
    /// <exception cref="MathException">The limits are not whole numbers that depend on the counters around.</exception>
    public LoopContext Open(ValueGraph graph, Lowering outer, Symbol index, Expr from, Expr to)
    {
        if (Depth == IndexPolynomial.LargestDepth)
        {
            throw new LimitException($"More than {IndexPolynomial.LargestDepth} sums are inside one another.");
        }

        return new LoopContext(this, outer, index, graph.Loop(Scope, Limit(from), Limit(to)));

        IndexPolynomial Limit(Expr limit) => IndexPolynomial.Of(limit, DepthOf)
            ?? throw new MathException($"The limit '{limit}' of a sum over {index} is not a whole number, nor one that depends on the sums around it.");
    }

    /// <summary>The innermost loop that one of the symbols counts.</summary>
    public LoopContext Containing(HashSet<Symbol> symbols)
    {
        var context = this;
        while (context.Index is { } index && !symbols.Contains(index))
        {
            context = context.around!;
        }

        return context;
    }

    /// <summary>A counter as a value; null for other symbols.</summary>
    public int? NumberOf(ValueGraph graph, Symbol symbol) => DepthOf(symbol) is { } depth ? graph.Number(IndexPolynomial.Counter(depth), Scope) : null;

    /// <summary>An element of an array; null for applications of functions.</summary>
    /// <exception cref="MathException">There is no such element.</exception>
    public int? ElementOf(ValueGraph graph, Apply application)
    {
        if (!Arrays.IsArray(application.Function))
        {
            return null;
        }

        var (storage, offset, shape) = Arrays[application.Function];
        if (application.Arguments.Length != shape.Length)
        {
            throw new MathException($"'{application}' needs {shape.Length} indices, not {application.Arguments.Length}.");
        }

        var index = IndexPolynomial.Constant(0);
        for (var k = 0; k < shape.Length; k++)
        {
            var argument = application.Arguments[k];
            var part = IndexPolynomial.Of(argument, DepthOf)
                ?? throw new MathException($"The index '{argument}' of '{application}' is not a polynomial in the indices of the sums around it.");
            var (smallest, largest) = LoopNest.Range(graph.Scopes, Scope, part);
            if (smallest < 0 || largest >= shape[k])
            {
                throw new MathException($"The index '{argument}' of '{application}' goes from {smallest} to {largest}, beyond 0 to {shape[k] - 1}.");
            }

            index = (index * IndexPolynomial.Constant(shape[k])) + part;
        }

        return graph.Element(new Place(storage, index + IndexPolynomial.Constant(offset), graph.Ancestor(Scope, index.Depth)));
    }

    /// <summary>The depth of the innermost loop that a symbol counts.</summary>
    private int? DepthOf(Symbol symbol)
    {
        for (var context = this; context.Index is { } index; context = context.around!)
        {
            if (index.Equals(symbol))
            {
                return context.Depth;
            }
        }

        return null;
    }
}
