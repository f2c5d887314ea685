using System.Collections.Immutable;
using Nabla.Graphs;

namespace Nabla;

/// <summary>
/// The computation graph of an expression: a node for each operation, equal parts merged into one. <see cref="Forward"/> fills
/// the values from the inputs to the output, <see cref="Backprop"/> the gradients from the output to the inputs, by the chain rule:
/// the gradient of a node is the sum, over the nodes computed from it, of their gradient times the local derivative on the edge.
/// </summary>
/// <remarks>
/// The local derivatives are what Diff gives for the single operations. Time grows with the number of edges; no depth overflows
/// the stack. A graph holds the values of its last pass and is for one thread at a time.
/// </remarks>
/// <example><c>Graph((a, 2 + 3*w), (J, a.Pow(2))).Forward((w, 3)).Backprop()[w].Gradient</c> is 66.</example>
public sealed class ComputationGraph : IFormattable
{
    private readonly IReadOnlyDictionary<Symbol, GraphNode> named;

    internal ComputationGraph(ReadOnlySpan<(Symbol? Name, Expr Value)> definitions)
    {
        var built = GraphBuilder.Build(definitions);
        Nodes = [.. built.Nodes];
        named = built.Named;
        Output = built.Output;
        foreach (var node in Nodes)
        {
            node.Output = Output;
        }
    }

    /// <summary>The nodes, each after its operands.</summary>
    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>The edges, in the order of the nodes that they lead to.</summary>
    public IEnumerable<GraphEdge> Edges => Nodes.SelectMany(n => n.Operands);

    /// <summary>The variables, whose values are given.</summary>
    public IEnumerable<GraphNode> Inputs => Nodes.Where(n => n.IsInput);

    /// <summary>The node that the others are for: the last definition.</summary>
    public GraphNode Output { get; }

    /// <summary>The node of an input or a definition; of a name that is defined again and again, the last.</summary>
    /// <exception cref="MathException">There is none.</exception>
    public GraphNode this[Expr symbol] =>
        symbol is Symbol s && named.TryGetValue(s, out var node) ? node : throw new MathException($"The graph has no node '{symbol}'.");

    /// <summary>The node of a name, made-up names included.</summary>
    /// <exception cref="MathException">There is none.</exception>
    public GraphNode this[string name] =>
        Nodes.LastOrDefault(n => n.Name == name) ?? throw new MathException($"The graph has no node '{name}'.");

    /// <summary>The graph of definitions, separated by semicolons or line ends: a = 2 + 3*w; J = a**2. The last is the output, and may be
    /// an expression without a name. What follows # on a line is a remark.</summary>
    /// <exception cref="ParseException">A definition is not one; the message shows where.</exception>
    /// <exception cref="MathException">There is no definition, or a name is defined after it was used.</exception>
    /// <param name="text">The definitions.</param>
    /// <param name="options">What names stand for.</param>
    public static ComputationGraph Parse(string text, ParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ComputationGraph(Definitions.Parse(text, options ?? ParseOptions.Default));
    }

    /// <summary>Computes every value.</summary>
    /// <param name="inputs">The value of each input: exact values give exact results, as far as they are small enough to be looked at.</param>
    /// <exception cref="MathException">An input has no value, or one that is not a number.</exception>
    public ComputationGraph Forward(params ReadOnlySpan<(Expr Symbol, Expr Value)> inputs)
    {
        Run(ForwardSteps(inputs));
        return this;
    }

    /// <summary>Computes the values one by one: each node is given back when its value has been filled in.</summary>
    /// <inheritdoc cref="Forward"/>
    public IEnumerable<GraphNode> ForwardSteps(params ReadOnlySpan<(Expr Symbol, Expr Value)> inputs)
    {
        var values = new Dictionary<Symbol, Expr>();
        foreach (var (symbol, value) in inputs)
        {
            values[InputOf(symbol)] = value.FreeSymbols.IsEmpty
                ? ExactOrDouble.Of(value)
                : throw new MathException($"'{value}' is not a number that '{symbol}' could have as its value.");
        }

        var missing = Inputs.Where(n => !values.ContainsKey(n.Symbol)).Select(n => $"'{n.Name}'").ToList();
        return missing.Count == 0
            ? FillValues(values)
            : throw new MathException($"{string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", ..." : "")} {(missing.Count == 1 ? "has" : "have")} no value here: give {(missing.Count == 1 ? "it one" : "each one")}.");
    }

    /// <summary>Computes every gradient, from the output to the inputs.</summary>
    /// <exception cref="MathException">There are no values yet, or an operation has no derivative.</exception>
    public ComputationGraph Backprop()
    {
        Run(BackpropSteps());
        return this;
    }

    /// <summary>Computes the gradients one by one: each node is given back when its gradient and the local derivatives by its operands
    /// have been filled in.</summary>
    /// <inheritdoc cref="Backprop"/>
    public IEnumerable<GraphNode> BackpropSteps() =>
        Array.Find([.. Nodes], n => n.Value is null) is { } missing
            ? throw new MathException($"'{missing.Name}' has no value yet: run Forward before Backprop.")
            : FillGradients();

    /// <summary>The graph as text: a line for each node.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The graph in a format.</summary>
    /// <param name="format">"text" (or null): a line for each node; "dot": the language of Graphviz; "mermaid": a Mermaid flowchart;
    /// "svg": a picture.</param>
    /// <param name="formatProvider">Ignored: the result is the same in every culture.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="LimitException">The graph is too large for a picture.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => format switch
    {
        null or "" or "G" or "g" or "text" => GraphText.Of(this),
        "dot" => DotText.Of(this),
        "mermaid" => MermaidText.Of(this),
        "svg" => ToSvg(),
        _ => throw new FormatException($"There is no format '{format}' for graphs; there are: text, dot, mermaid, svg."),
    };

    /// <summary>The graph as a picture from left to right: formulas and values in the nodes, gradients below them, local derivatives on
    /// the edges. It is SVG that needs nothing else.</summary>
    /// <exception cref="LimitException">The graph is too large for a picture.</exception>
    public string ToSvg(PictureTheme theme = PictureTheme.Auto) => GraphDrawing.Of(this, theme);

    private static void Run(IEnumerable<GraphNode> steps)
    {
        foreach (var _ in steps)
        {
        }
    }

    private IEnumerable<GraphNode> FillValues(Dictionary<Symbol, Expr> values)
    {
        foreach (var node in Nodes)
        {
            node.Clear();
        }

        foreach (var node in Nodes)
        {
            Computation.Step();
            if (node.IsInput)
            {
                node.Set(values[node.Symbol]);
            }
            else
            {
                node.Compute();
            }

            yield return node;
        }
    }

    private IEnumerable<GraphNode> FillGradients()
    {
        foreach (var node in Nodes)
        {
            node.ClearGradient();
        }

        for (var i = Nodes.Length - 1; i >= 0; i--)
        {
            Computation.Step();
            Nodes[i].ComputeGradient(isOutput: ReferenceEquals(Nodes[i], Output));
            yield return Nodes[i];
        }
    }

    private Symbol InputOf(Expr symbol) =>
        symbol is not Symbol s ? throw new MathException($"'{symbol}' is not a symbol that could be given a value.")
        : named.TryGetValue(s, out var node) && !node.IsInput ? throw new MathException($"'{symbol}' is computed from {node.Formula}, so it cannot be given a value.")
        : s;
}
