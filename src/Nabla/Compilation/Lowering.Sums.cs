using Nabla.Functions;

namespace Nabla.Compilation;

/// <summary>Sums over an index as loops. A sum is put into the outermost loop that it depends on.</summary>
internal sealed partial class Lowering
{
    /// <summary>Whether a part has to be written, and has not been met in this pass; what does not depend on the loop's counter is written outside of it.</summary>
    private bool Enter(Expr part)
    {
        ref var value = ref values.Entered(part, out var isNew);
        if (!isNew && (value >= 0 || value == unfinished))
        {
            return false;
        }

        value = unfinished;
        if (loops?.Outer is not { } outer || (part.SymbolMask & loops.Index!.SymbolMask) != 0)
        {
            return true;
        }

        values[part] = outer.Of(part);
        return false;
    }

    /// <summary>Indices are no values: what is inside a sum or in the brackets of an array is passed over.</summary>
    private Expr? WithoutIndices(Expr part) =>
        part is Binder || (loops is not null && part is Apply { Function: var f } && loops.Arrays.IsArray(f)) ? Integer.Zero : null;

    /// <summary>A derivative or a finite sum that was left unevaluated, carried out.</summary>
    private int OfUnevaluated(Binder binder) =>
        binder.Doit() is var value and not Binder ? Of(value) : throw new MathException($"'{binder}' has no numeric value to compile.");

    private int OfSum(Binder sum)
    {
        var inner = Inside(sum, out var opened);
        var value = inner.Of(sum.Body);
        return graph.SumOut(value, opened[^1], graph.Scopes[opened[0]].Parent);
    }

    /// <summary>
    /// log(sum(c*exp(u))) as m + log(sum(c*exp(u - m))) with the largest u as m, so that nothing overflows; null where the sum is
    /// not of that form. The derivatives by m cancel.
    /// </summary>
    private int? LogarithmOfExponentials(Expr argument)
    {
        if (argument is not Binder { Head: BinderKind.Sum, Bindings.Length: 1 } sum || ExponentOf(sum.Body) is not { } exponent)
        {
            return null;
        }

        var inner = Inside(sum, out var opened);
        var u = inner.Of(exponent);
        if (graph.ScopeOf(u) != opened[0])
        {
            return null;
        }

        var negativeInfinity = graph.Constant(double.NegativeInfinity);
        var largest = graph.Largest(u, opened[0]);
        largest = graph.Select(graph.Compare(RelationOperator.Equal, largest, negativeInfinity), graph.Constant(0), largest); // where all terms are zero
        var value = graph.Call(Exponential.Exp, [graph.Subtract(u, largest)]);
        if (sum.Body is Mul product)
        {
            value = graph.Multiply(value, inner.Of(Mul.Of([.. product.Operands.Where(f => !IsExponential(f))])));
        }

        return graph.Add(largest, graph.Call(Exponential.Log, [graph.Sum(value, opened[0])]));
    }

    private static Expr? ExponentOf(Expr body) => body switch
    {
        Pow { Exponent: var exponent } when IsExponential(body) => exponent,
        Mul product when product.Operands.Where(IsExponential).ToArray() is [Pow { Exponent: var exponent }] => exponent,
        _ => null,
    };

    private static bool IsExponential(Expr expr) => expr is Pow { Base: Constant @base } && ReferenceEquals(@base, Constant.E);

    /// <summary>What writes the body of a sum, inside loops that are opened for its bindings, the outermost first.</summary>
    private Lowering Inside(Binder sum, out List<int> opened)
    {
        opened = [];
        var inner = this;
        var context = loops!.Containing(FreeSymbolsExtensions.FreeOf(sum));
        foreach (var (variable, limits) in sum.Bindings.Reverse())
        {
            context = context.Open(graph, inner, (Symbol)variable, limits[0], limits[1]);
            inner = new Lowering(graph, context);
            opened.Add(context.Scope);
        }

        return inner;
    }
}
