using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Nabla.Expressions;
using Nabla.Graphs;

namespace Nabla;

/// <summary>A node of a computation graph: an input, or a value computed from other nodes by one operation.</summary>
public sealed class GraphNode
{
    private readonly Operation? operation;
    private GraphEdge? firstUser;
    private GraphEdge? lastUser;
    private int number;
    private Symbol? symbol;

    internal GraphNode(int index, Symbol? symbol, Operation? operation, ReadOnlySpan<GraphNode> operands)
    {
        Index = index;
        Output = this;
        this.symbol = symbol;
        IsNamed = symbol is not null;
        this.operation = operation;
        var edges = new GraphEdge[operands.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new GraphEdge(operands[i], this, i);
            operands[i].AddUser(edges[i]);
        }

        Operands = ImmutableCollectionsMarshal.AsImmutableArray(edges);
    }

    /// <summary>The place in the order of computation, from 0.</summary>
    public int Index { get; }

    /// <summary>The name: an input's or a definition's; v1, v2, ... for values that have none; J for an output that has none.</summary>
    public string Name => Symbol.Name;

    /// <summary>Whether the name was given and not made up.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Whether this is a variable, whose value is given.</summary>
    public bool IsInput => operation is null;

    /// <summary>How the value is computed, in the names of the operands: 3*w + 2; an input's formula is its name.</summary>
    public Expr Formula => operation is null ? Symbol : operation.Formula([.. Operands.Select(e => e.From.Symbol)]);

    /// <summary>The edges from the operands.</summary>
    public ImmutableArray<GraphEdge> Operands { get; }

    /// <summary>The edges to the nodes that are computed from this one.</summary>
    public IEnumerable<GraphEdge> Users
    {
        get
        {
            for (var edge = firstUser; edge is not null; edge = edge.NextUser)
            {
                yield return edge;
            }
        }
    }

    /// <summary>The value; null before it is computed. It is a Float where something before it is one, and exact otherwise, unless
    /// the exact value is too large to be looked at.</summary>
    public Expr? Value { get; private set; }

    /// <summary>The derivative of the output by this node; null before it is computed.</summary>
    public Expr? Gradient { get; private set; }

    /// <summary>The last node of the graph, by which gradients are named.</summary>
    internal GraphNode Output { get; set; }

    /// <summary>The name as a symbol; made when first asked for where it is made up: hardly anybody asks a large graph for its names.</summary>
    internal Symbol Symbol => symbol ??= new Symbol(NameOf(number));

    /// <summary>Whether the output depends on the value at this point: not so behind a case of a choice that does not hold.</summary>
    private bool IsActive { get; set; }

    /// <summary>One line: w = 3, dJ/dw = 66; the formula where there is no value yet.</summary>
    public override string ToString() => GraphText.OfNode(this, Output.Name);

    internal Expr LocalDerivativeFormula(int operand) => operation!.PartialFormula(operand, [.. Operands.Select(e => e.From.Symbol)]);

    /// <summary>Gives a node without a name one, made up or not.</summary>
    internal void SetName(Symbol name, bool isMadeUp)
    {
        symbol = name;
        IsNamed = !isMadeUp;
    }

    /// <summary>The made-up name of a number: v1, v2, ...</summary>
    internal static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number}");

    /// <summary>Gives a node without a name a made-up one.</summary>
    internal void SetNumber(int value) => number = value;

    internal void Clear()
    {
        Value = null;
        ClearGradient();
    }

    internal void ClearGradient()
    {
        Gradient = null;
        IsActive = false;
        foreach (var edge in Operands)
        {
            edge.LocalDerivative = null;
        }
    }

    internal void Set(Expr value) => Value = value;

    internal void Compute()
    {
        var values = OperandValues();
        Value = operation!.Value(values.Items);
        values.Return();
    }

    /// <summary>Fills the gradient, from those of the users, and the local derivatives by the operands.</summary>
    internal void ComputeGradient(bool isOutput)
    {
        IsActive = isOutput;
        Gradient = isOutput ? Integer.One : Integer.Zero;
        for (var edge = firstUser; edge is not null; edge = edge.NextUser)
        {
            if (edge.To.IsActive && edge.IsActive)
            {
                IsActive = true;
                var share = ExactOrDouble.Combine(edge.To.Gradient!, edge.LocalDerivative!, static (a, b) => a * b, static (a, b) => a * b);
                Gradient = ExactOrDouble.Combine(Gradient, share, static (a, b) => a + b, static (a, b) => a + b);
            }
        }

        if (operation is null)
        {
            return;
        }

        var values = OperandValues();
        var partials = operation.Partials(values.Items, Value!);
        for (var i = 0; i < partials.Length; i++)
        {
            Operands[i].IsActive = partials[i] is not null;
            Operands[i].LocalDerivative = partials[i] ?? Integer.Zero;
        }

        values.Return();
    }

    private void AddUser(GraphEdge edge)
    {
        if (lastUser is null)
        {
            firstUser = edge;
        }
        else
        {
            lastUser.NextUser = edge;
        }

        lastUser = edge;
    }

    private Scratch<Expr> OperandValues()
    {
        var values = new Scratch<Expr>();
        foreach (var edge in Operands)
        {
            values.Add(edge.From.Value!);
        }

        return values;
    }
}
