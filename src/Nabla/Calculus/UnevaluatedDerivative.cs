using System.Collections.Immutable;

namespace Nabla.Calculus;

/// <summary>Derivatives that stay as they are: Derivative(f(x, y), x, (y, 2)).</summary>
internal static class UnevaluatedDerivative
{
    /// <summary>The derivative of a body by one more variable: nested derivatives merge, neighbouring symbols are sorted
    /// (their order does not matter) and equal ones are counted.</summary>
    public static Expr Of(Expr body, Expr variable) => Of(body, [new Binding(variable, [Integer.One])]);

    /// <summary>The derivative of a body by variables with orders.</summary>
    public static Expr Of(Expr body, ImmutableArray<Binding> variables)
    {
        if (body is Binder { Head: BinderKind.Derivative } inner)
        {
            (body, variables) = (inner.Body, [.. inner.Bindings, .. variables]);
        }

        return Binder.Of(BinderKind.Derivative, body, Counted(Sorted(variables)));
    }

    private static List<Binding> Sorted(ImmutableArray<Binding> variables)
    {
        var sorted = new List<Binding>();
        for (var i = 0; i < variables.Length;)
        {
            var run = variables.Skip(i).TakeWhile(b => b.Variable is Symbol == variables[i].Variable is Symbol).ToArray();
            sorted.AddRange(run.OrderBy(b => b.Variable));
            i += run.Length;
        }

        return sorted;
    }

    private static ImmutableArray<Binding> Counted(List<Binding> variables)
    {
        var counted = ImmutableArray.CreateBuilder<Binding>();
        foreach (var binding in variables)
        {
            if (counted.Count > 0 && counted[^1].Variable.Equals(binding.Variable))
            {
                counted[^1] = new Binding(binding.Variable, [counted[^1].Arguments[0] + binding.Arguments[0]]);
            }
            else
            {
                counted.Add(binding);
            }
        }

        return counted.ToImmutable();
    }
}
