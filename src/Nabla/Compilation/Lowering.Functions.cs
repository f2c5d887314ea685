using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Compilation;

internal sealed partial class Lowering
{
    private const int MostArguments = 3;

    private int OfApplication(Apply application)
    {
        var function = application.Function;
        if (Logic.IsConnective(function))
        {
            return OfConnective(function, Conditions(application.Arguments));
        }

        var count = application.Arguments.Length;
        var arguments = count <= MostArguments ? stackalloc int[count] : new int[count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values[application.Arguments[i]];
        }

        return loops is not null && ReferenceEquals(function, Exponential.Log) && LogarithmOfExponentials(application.Arguments[0]) is { } shifted ? shifted
            : ReferenceEquals(function, Extrema.Max) ? Pairwise.Combine(arguments, graph.Maximum)
            : ReferenceEquals(function, Extrema.Min) ? Pairwise.Combine(arguments, graph.Minimum)
            : ReferenceEquals(function, Complexes.Abs) ? graph.Absolute(arguments[0])
            : ReferenceEquals(function, Rounding.Floor) ? graph.Floor(arguments[0])
            : ReferenceEquals(function, Rounding.Mod) ? graph.Call(TapeFunctions.Mod, arguments)
            : Call(function, arguments);
    }

    private int OfConnective(Function function, Span<int> conditions) =>
        ReferenceEquals(function, Logic.Not) ? graph.Not(conditions[0])
        : ReferenceEquals(function, Logic.And) ? Pairwise.Combine(conditions, graph.And)
        : ReferenceEquals(function, Logic.Or) ? Pairwise.Combine(conditions, graph.Or)
        : ReferenceEquals(function, Logic.Xor) ? Pairwise.Combine(conditions, (a, b) => graph.Compare(RelationOperator.NotEqual, a, b))
        : ReferenceEquals(function, Logic.Equivalent) ? Equivalence(conditions)
        : ReferenceEquals(function, Logic.Implies) ? graph.Or(graph.Not(conditions[0]), conditions[1])
        : graph.Select(conditions[0], conditions[1], conditions[2]);

    private int Equivalence(ReadOnlySpan<int> conditions)
    {
        var equal = new int[conditions.Length - 1];
        for (var i = 0; i < equal.Length; i++)
        {
            equal[i] = graph.Compare(RelationOperator.Equal, conditions[0], conditions[i + 1]);
        }

        return Pairwise.Combine<int>(equal, graph.And);
    }

    private int Call(Function function, ReadOnlySpan<int> arguments) =>
        function.Definition is { } definition && arguments.Length <= MostArguments ? OfDefinition(definition, arguments)
        : function is { Numeric: null, ComplexNumeric: null } ? throw new MathException($"The function '{function}' has no numeric definition to compile.")
        : arguments.Length is 0 or > MostArguments ? throw new MathException($"The function '{function}' of {arguments.Length} arguments cannot be compiled: it takes one to {MostArguments}.")
        : function.Numeric is { } kernel && !Takes(kernel, arguments.Length) ? throw new MathException($"The numeric kernel of '{function}' takes other arguments than {arguments.Length} doubles.")
        : graph.Call(function, arguments);

    private static bool Takes(Delegate kernel, int count) => kernel switch
    {
        Func<double[], double> => true,
        Func<double, double> => count == 1,
        Func<double, double, double> => count == 2,
        Func<double, double, double, double> => count == 3,
        _ => false,
    };

    private int OfDefinition(Func<ImmutableArray<Expr>, Expr> definition, ReadOnlySpan<int> arguments)
    {
        var inner = new Lowering(graph, [], withReciprocals);
        for (var i = 0; i < arguments.Length; i++)
        {
            inner.Bind(PartialTemplates.StandIn(i), arguments[i]);
        }

        return inner.Of(definition([.. Enumerable.Range(0, arguments.Length).Select(Expr (i) => PartialTemplates.StandIn(i))]));
    }

    private int OfPiecewise(Piecewise piecewise)
    {
        var result = graph.Constant(double.NaN);
        foreach (var (value, condition) in piecewise.Cases.Reverse())
        {
            result = graph.Select(Condition(condition), values[value], result);
        }

        return result;
    }

    private int[] Conditions(ImmutableArray<Expr> conditions) => [.. conditions.Select(Condition)];

    private int Condition(Expr condition) =>
        condition is Relation or Constant { IsTruthValue: true } || (condition is Apply { Function: var f } && Logic.IsConnective(f))
            ? values[condition]
            : throw new MathException($"The condition '{condition}' cannot be decided numerically.");
}
