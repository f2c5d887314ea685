using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Compilation;

/// <summary>
/// Finds the parts of a loss that are the same for all rows (the exponential of a parameter, the sum of some) and puts elements of
/// new arrays in their place, which are computed once for all rows.
/// </summary>
internal sealed class UniformParts
{
    private readonly ArrayTable arrays;
    private readonly HashSet<Symbol> rowSymbols;
    private readonly HashSet<Function> rowArrays;
    private readonly NodeMap<bool> isUniform = new();
    private readonly Dictionary<(Expr, string), Expr> elements = [];
    private readonly List<UniformPart> found = [];

    private UniformParts(ArrayTable arrays, IEnumerable<ObjectiveInput> rows)
    {
        this.arrays = arrays;
        rowSymbols = [.. rows.Where(r => r.Symbol is not null).Select(r => r.Symbol!)];
        rowArrays = [.. rows.Where(r => r.Array is not null).Select(r => r.Array!.Function)];
    }

    /// <summary>The loss with elements of new arrays, and what these are.</summary>
    public static (Expr Loss, IReadOnlyList<UniformPart> Parts) Extract(Expr loss, ArrayTable arrays, IEnumerable<ObjectiveInput> rows)
    {
        var pass = new UniformParts(arrays, rows);
        return (pass.Replaced(loss, []), pass.found);
    }

    private bool IsUniform(Expr expr)
    {
        PostOrder.Visit(expr, part => !isUniform.TryGetValue(part, out _), part => isUniform[part] = part switch
        {
            Symbol s => !rowSymbols.Contains(s),
            Apply { Function: var f } when rowArrays.Contains(f) => false,
            Add sum => sum.Terms.ToArray().All(term => isUniform[term.Base]),
            Mul product => product.Factors.ToArray().All(factor => isUniform[factor.Base] && (factor.Exponent is Number || isUniform[factor.Exponent])),
            _ => part.Operands.All(operand => isUniform[operand]),
        });
        return isUniform[expr];
    }

    private Expr Replaced(Expr expr, ImmutableArray<Binding> loops)
    {
        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(expr, loops, (e, l) => Replaced(e, l));
        }

        if (IsUniform(expr))
        {
            return IsWorthwhile(expr) ? Element(expr, loops) : expr;
        }

        return expr switch
        {
            Add sum => Add.Of([.. Grouped(sum.Operands, Add.Of, loops)]),
            Mul product => Mul.Of([.. Grouped(product.Operands, Mul.Of, loops)]),
            Pow power => Pow.Of(Replaced(power.Base, loops), Replaced(power.Exponent, loops)),
            Apply { Function: var f } when rowArrays.Contains(f) => expr,
            Apply application => application.Function[[.. application.Arguments.Select(a => Replaced(a, loops))]],
            Binder { Head: BinderKind.Sum } sum => Binder.Of(BinderKind.Sum, Replaced(sum.Body, loops.AddRange(sum.Bindings.Reverse())), sum.Bindings),
            _ => expr,
        };
    }

    /// <summary>The operands of a sum or a product, the uniform ones together.</summary>
    private IEnumerable<Expr> Grouped(ImmutableArray<Expr> operands, Func<ReadOnlySpan<Expr>, Expr> combine, ImmutableArray<Binding> loops)
    {
        var uniform = operands.Where(o => o is not Number && IsUniform(o)).ToArray();
        return operands.Where(o => o is Number || !IsUniform(o)).Select(o => o is Number ? o : Replaced(o, loops))
            .Concat(uniform.Length == 0 ? [] : [Replaced(combine(uniform), loops)]);
    }

    /// <summary>Whether reading an element takes less than computing the part.</summary>
    private bool IsWorthwhile(Expr expr) => expr switch
    {
        Number or Constant or Symbol => false,
        Apply { Function: var f } => !arrays.IsArray(f),
        Mul { Operands: [Number, var only] } => IsWorthwhile(only),
        _ => true,
    };

    private Expr Element(Expr expr, ImmutableArray<Binding> loops)
    {
        var used = Used(expr, loops);
        var key = (expr, string.Join(", ", used.Select(b => $"{b.Variable} {b.Arguments[0]} {b.Arguments[1]}")));
        if (elements.TryGetValue(key, out var element))
        {
            return element;
        }

        var graph = new ValueGraph();
        var nest = UniformPart.Nest(graph, arrays, used);
        var scopes = nest.Select(n => graph.Scopes[n.Scope]).ToArray();
        var name = FormattableString.Invariant($"_uniform{found.Count}");
        var array = new IndexedBase(name, [1, .. scopes.Select(s => Math.Max(1, checked((int)s.Extent)))]);
        ImmutableArray<Expr> indices = [Integer.Zero, .. used.Zip(scopes, (b, s) => b.Variable - s.Smallest)];
        elements[key] = element = array[indices.AsSpan()];
        found.Add(new UniformPart(array, indices, used, expr));
        return element;
    }

    /// <summary>The loops that a part depends on, outermost first, and those that their limits depend on.</summary>
    private static ImmutableArray<Binding> Used(Expr expr, ImmutableArray<Binding> loops)
    {
        var free = FreeSymbolsExtensions.FreeOf(expr);
        var used = new List<Binding>();
        foreach (var loop in loops.Reverse())
        {
            if (free.Remove((Symbol)loop.Variable))
            {
                used.Insert(0, loop);
                free.UnionWith(loop.Arguments.SelectMany(FreeSymbolsExtensions.FreeOf));
            }
        }

        return [.. used];
    }
}

/// <summary>An array that depends on the parameters alone: its elements at indices, for all rounds of loops, are a formula.</summary>
internal sealed record UniformPart(IndexedBase Array, ImmutableArray<Expr> Indices, ImmutableArray<Binding> Loops, Expr Formula)
{
    /// <summary>Writes the formula inside its loops.</summary>
    public (int Value, int Scope) Write(ValueGraph graph, ArrayTable arrays)
    {
        var nest = Nest(graph, arrays, Loops);
        var (scope, lowering) = nest.Count == 0 ? (LoopScope.Root, Outermost(graph, arrays)) : nest[^1];
        return (lowering.Of(Formula), scope);
    }

    /// <summary>Opens loops, the outermost first.</summary>
    public static IReadOnlyList<(int Scope, Lowering Inside)> Nest(ValueGraph graph, ArrayTable arrays, ImmutableArray<Binding> loops)
    {
        var lowering = Outermost(graph, arrays);
        var context = new LoopContext(arrays);
        var nest = new List<(int, Lowering)>();
        foreach (var (variable, limits) in loops)
        {
            context = context.Open(graph, lowering, (Symbol)variable, limits[0], limits[1]);
            lowering = new Lowering(graph, context);
            nest.Add((context.Scope, lowering));
        }

        return nest;
    }

    /// <summary>What writes formulas outside of all loops.</summary>
    public static Lowering Outermost(ValueGraph graph, ArrayTable arrays)
    {
        var lowering = new Lowering(graph, new LoopContext(arrays));
        arrays.Bind(graph, lowering);
        return lowering;
    }
}
