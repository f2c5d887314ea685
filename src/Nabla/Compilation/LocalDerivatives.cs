using Nabla.Functions;

namespace Nabla.Compilation;

/// <summary>The derivative of one operation by one of its operands. All modes of differentiation are made of it.</summary>
internal sealed class LocalDerivatives(ValueGraph graph)
{
    private readonly Dictionary<(int Function, int Arity, int Index), GraphPart> templates = [];

    /// <summary>The derivative of a value by its operand of an index; null where it is zero.</summary>
    /// <exception cref="MathException">The function that is called has no derivative.</exception>
    public int? Of(int value, int index)
    {
        var node = graph[value];
        var (a, b) = (node.A, node.B);
        return node.Op switch
        {
            Op.Add or Op.Sum => One,
            Op.Subtract => index == 0 ? One : graph.Constant(-1),
            Op.Multiply => index == 0 ? b : a,
            Op.Divide => index == 0 ? Reciprocal(b) : graph.Negate(graph.Multiply(value, Reciprocal(b))),
            Op.Negate => graph.Constant(-1),
            Op.SquareRoot => graph.Multiply(graph.Constant(0.5), Reciprocal(value)),
            Op.RationalPower => graph.Multiply(graph.Constant(node.Data / 6.0), graph.RationalPower(a, node.Data - 6)),
            Op.Power => index == 0
                ? graph.Multiply(b, graph.Power(a, graph.Subtract(b, One)))
                : graph.Multiply(value, graph.Call(Exponential.Log, [a])),
            Op.Absolute => Sign(a, graph.Constant(0)),
            Op.Maximum => Step(a, b, index),
            Op.Minimum => Step(a, b, 1 - index),
            Op.Call => OfCall(node, index),
            _ => null, // floor and conditions are constant but where they jump; the derivatives by a largest element that is taken out cancel
        };
    }

    private int One => graph.Constant(1);

    private int Reciprocal(int value) => graph.WholePower(value, -1);

    /// <summary>1 where a > b, -1 where a &lt; b, 0 where they are equal.</summary>
    private int Sign(int a, int b) =>
        graph.Select(
            graph.Compare(RelationOperator.Greater, a, b),
            One,
            graph.Select(graph.Compare(RelationOperator.Less, a, b), graph.Constant(-1), graph.Constant(0)));

    /// <summary>The share of the operand of an index in the larger of a and b: 1, 0, and a half of each where they are equal.</summary>
    private int Step(int a, int b, int index)
    {
        var (larger, smaller) = index == 0 ? (a, b) : (b, a);
        return graph.Select(
            graph.Compare(RelationOperator.Greater, larger, smaller),
            One,
            graph.Select(graph.Compare(RelationOperator.Equal, larger, smaller), graph.Constant(0.5), graph.Constant(0)));
    }

    private int OfCall(ValueGraph.Node call, int index)
    {
        Span<int> arguments = [call.A, call.B, call.C];
        arguments = arguments[..call.Arity];
        Span<int?> numbers = stackalloc int?[arguments.Length];
        var hasNumbers = false;
        for (var k = 0; k < arguments.Length; k++)
        {
            numbers[k] = graph.IsNumber(arguments[k], out var number) && number.Imaginary == 0 && int.CreateSaturating(number.Real) is var whole && whole == number.Real ? whole : null;
            hasNumbers |= numbers[k] is not null;
        }

        if (hasNumbers)
        {
            return PartialTemplates.Of(graph.FunctionOf(call), numbers, index).Write(graph, arguments);
        }

        var key = (call.Data, arguments.Length, index);
        if (!templates.TryGetValue(key, out var template))
        {
            templates[key] = template = PartialTemplates.Of(graph.FunctionOf(call), numbers, index);
        }

        return template.Write(graph, arguments);
    }
}
