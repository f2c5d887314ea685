using System.Collections.Immutable;
using System.Globalization;
using Nabla.Expressions;

namespace Nabla.Graphs;

/// <summary>Makes the nodes of a graph from definitions, each after its operands; equal expressions become one node.</summary>
internal sealed class GraphBuilder
{
    private readonly Decomposer decomposer = new();
    private readonly List<GraphNode> nodes = [];
    private readonly NodeMap<GraphNode> nodeOf = new();
    private readonly Dictionary<Symbol, GraphNode> named = [];
    private readonly Dictionary<Symbol, (int Done, int Total)> definitions = [];
    private readonly Dictionary<Symbol, Symbol> versions = [];

    private GraphBuilder(ReadOnlySpan<(Symbol? Name, Expr Value)> all)
    {
        foreach (var (name, _) in all)
        {
            if (name is not null)
            {
                definitions[name] = (0, definitions.GetValueOrDefault(name).Total + 1);
            }
        }

        GraphNode? output = null;
        foreach (var (name, value) in all)
        {
            output = Define(name, value);
        }

        Output = output ?? throw new MathException("A graph needs an expression to compute.");
        NameTheRest();
    }

    public IReadOnlyList<GraphNode> Nodes => nodes;

    public GraphNode Output { get; }

    /// <summary>The inputs and the last definition of each name.</summary>
    public IReadOnlyDictionary<Symbol, GraphNode> Named => named;

    /// <summary>Builds the nodes of definitions that are computed one after the other; the last is the output. A null name is none.</summary>
    public static GraphBuilder Build(ReadOnlySpan<(Symbol? Name, Expr Value)> definitions) => new(definitions);

    private GraphNode Define(Symbol? name, Expr value)
    {
        if (value is Relation || (value is Constant { IsTruthValue: true }))
        {
            throw new MathException($"'{value}' is a condition; a graph computes numbers.");
        }

        var body = versions.Count == 0 ? value : value.Replace([.. versions.Select(v => ((Expr)v.Key, (Expr)v.Value))]);
        var node = NodeOf(body);
        if (name is null)
        {
            return node;
        }

        if (nodeOf.TryGetValue(name, out var taken) && taken.IsInput)
        {
            throw new MathException($"'{name}' is an input, because it was used before; give the new value another name.");
        }

        var version = VersionOf(name);
        if (node.IsInput || node.IsNamed)
        {
            node = AddNode(version, decomposer.Of(node.Symbol).Operation, [node]); // another name for the same value
        }
        else
        {
            node.SetName(version, isMadeUp: false);
        }

        return nodeOf[version] = named[version] = named[name] = node;
    }

    /// <summary>c where c is defined once; where it is defined again and again: c#1, c#2, ..., and the last time c.</summary>
    private Symbol VersionOf(Symbol name)
    {
        var (done, total) = definitions[name];
        definitions[name] = (++done, total);
        if (done == total)
        {
            versions.Remove(name);
            return name;
        }

        return versions[name] = new Symbol(string.Create(CultureInfo.InvariantCulture, $"{name.Name}#{done}"), name.Assumptions);
    }

    private GraphNode NodeOf(Expr root)
    {
        var open = new Stack<(Expr Expr, Operation? Operation, Expr[] Operands)>();
        open.Push((root, null, []));
        while (open.TryPop(out var top))
        {
            var (expr, operation, operands) = top;
            if (operation is not null)
            {
                nodeOf[expr] = AddNode(operation, operands);
            }
            else if (nodeOf.TryGetValue(expr, out _))
            {
                continue;
            }
            else if (expr is Symbol symbol)
            {
                nodeOf[symbol] = named[symbol] = AddNode(symbol, null, []);
            }
            else
            {
                (operation, operands) = decomposer.Of(expr);
                open.Push((expr, operation, operands));
                for (var i = operands.Length - 1; i >= 0; i--)
                {
                    if (!nodeOf.TryGetValue(operands[i], out _))
                    {
                        open.Push((operands[i], null, []));
                    }
                }
            }
        }

        return nodeOf[root];
    }

    private GraphNode AddNode(Operation operation, Expr[] operands)
    {
        var nodesOfOperands = new GraphNode[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            nodesOfOperands[i] = nodeOf[operands[i]];
        }

        return AddNode(null, operation, nodesOfOperands);
    }

    private GraphNode AddNode(Symbol? name, Operation? operation, ReadOnlySpan<GraphNode> operands)
    {
        var node = new GraphNode(nodes.Count, name, operation, operands);
        nodes.Add(node);
        return node;
    }

    /// <summary>J for the output, v1, v2, ... for other values without a name.</summary>
    private void NameTheRest()
    {
        var taken = nodes.Where(n => n.IsNamed).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var unnamed = nodes.Where(n => !n.IsNamed);
        if (!Output.IsNamed && taken.Add("J"))
        {
            Output.SetName(new Symbol("J"), isMadeUp: true);
            unnamed = unnamed.Where(n => !ReferenceEquals(n, Output));
        }

        var mayBeTaken = taken.Any(name => name.StartsWith('v'));
        var number = 0;
        foreach (var node in unnamed)
        {
            do
            {
                number++;
            }
            while (mayBeTaken && taken.Contains(GraphNode.NameOf(number)));
            node.SetNumber(number);
        }
    }
}
