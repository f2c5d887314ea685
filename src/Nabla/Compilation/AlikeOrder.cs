namespace Nabla.Compilation;

/// <summary>
/// An order of values in which operands precede what is made of them, and which depends on how values are made and not on how they were numbered: the like parts of a long
/// formula, whichever their variables, come one after the other and are each passed through in the same way.
/// </summary>
internal sealed class AlikeOrder
{
    private readonly ValueGraph graph;
    private readonly uint[] shapes; // the same for values that are made alike but for variables and numbers
    private readonly int[] firstVariables;

    private AlikeOrder(ValueGraph graph, List<int> reachable)
    {
        this.graph = graph;
        shapes = new uint[graph.Count];
        firstVariables = new int[graph.Count];
        foreach (var value in reachable)
        {
            ref readonly var node = ref graph[value];
            var isLeaf = node.Op is Op.Input or Op.Constant or Op.Element;
            shapes[value] = isLeaf ? (uint)node.Op : Mixed(node);
            firstVariables[value] = node.FirstVariable(firstVariables);
        }
    }

    /// <summary>The values that results are made of, and the results.</summary>
    public static List<int> Of(ValueGraph graph, ReadOnlySpan<int> results)
    {
        var reachable = ForwardMode.Reachable(graph, results);
        var alike = new AlikeOrder(graph, reachable);
        var order = new List<int>(reachable.Count);
        var isMet = new bool[graph.Count];
        var stack = new Stack<int>(); // a value whose operands are done stands there as its complement
        foreach (var result in results)
        {
            stack.Push(result);
            while (stack.TryPop(out var value))
            {
                if (value < 0)
                {
                    order.Add(~value);
                }
                else if (!isMet[value])
                {
                    isMet[value] = true;
                    stack.Push(~value);
                    alike.PushOperands(stack, graph[value]);
                }
            }
        }

        return order;
    }

    /// <summary>The operand to be visited first is pushed last.</summary>
    private void PushOperands(Stack<int> stack, in ValueGraph.Node node)
    {
        var isExchanged = node.Arity > 1 && Ops.IsCommutative(node.Op) && IsBefore(node.B, node.A);
        for (var k = node.Arity - 1; k >= 0; k--)
        {
            stack.Push(isExchanged ? node[1 - k] : node[k]);
        }
    }

    private bool IsBefore(int x, int y) => shapes[x] != shapes[y] ? shapes[x] < shapes[y] : firstVariables[x] < firstVariables[y];

    /// <summary>A hash of the operation and the shapes of its operands, in either order where that does not matter.</summary>
    private uint Mixed(in ValueGraph.Node node)
    {
        var (a, b, c) = (Shape(node.A), Shape(node.B), Shape(node.C));
        if (Ops.IsCommutative(node.Op) && b < a)
        {
            (a, b) = (b, a);
        }

        var mixed = ((uint)node.Op * 0x9E3779B1) ^ (uint)node.Data;
        foreach (var shape in (ReadOnlySpan<uint>)[a, b, c])
        {
            mixed = (mixed ^ (mixed >> 15) ^ shape) * 0x85EBCA6B;
        }

        return mixed ^ (mixed >> 13);
    }

    private uint Shape(int operand) => operand == ValueGraph.None ? 0 : shapes[operand];
}
