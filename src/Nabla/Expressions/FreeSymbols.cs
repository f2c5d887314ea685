using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>The symbols that an expression depends on.</summary>
public static class FreeSymbolsExtensions
{
    private static readonly IComparer<Symbol> ByName = Comparer<Symbol>.Create(static (a, b) =>
        string.CompareOrdinal(a.Name, b.Name) is var order and not 0 ? order : a.Hash.CompareTo(b.Hash));

    extension(Expr expr)
    {
        /// <summary>
        /// The symbols on which the value depends, by name. The variables of a definite integral, a sum, a product, a limit or a
        /// substitution belong to it and are not free; the variable of an indefinite integral is.
        /// </summary>
        public ImmutableSortedSet<Symbol> FreeSymbols => FreeOf(expr).ToImmutableSortedSet(ByName);
    }

    /// <summary>Every symbol that occurs, bound ones included.</summary>
    internal static HashSet<Symbol> AllSymbols(params ReadOnlySpan<Expr> expressions)
    {
        var symbols = new HashSet<Symbol>();
        foreach (var expr in expressions)
        {
            Collect(expr, symbols, ofBinder: null);
        }

        return symbols;
    }

    internal static HashSet<Symbol> FreeOf(Expr expr)
    {
        var symbols = new HashSet<Symbol>();
        Collect(expr, symbols, OfBinder);
        return symbols;
    }

    /// <summary>Adds the symbols of an expression; those of a binder are what a function makes of it, or all of them.</summary>
    private static void Collect(Expr root, HashSet<Symbol> symbols, Func<Binder, HashSet<Symbol>>? ofBinder)
    {
        var seen = new HashSet<Expr>();
        var open = new Stack<Expr>();
        Open(root);
        while (open.TryPop(out var expr))
        {
            switch (expr)
            {
                case Symbol symbol:
                    symbols.Add(symbol);
                    break;
                case Binder binder when ofBinder is not null:
                    symbols.UnionWith(ofBinder(binder));
                    break;
                case Add sum:
                    foreach (ref readonly var term in sum.Terms)
                    {
                        Open(term.Base);
                    }

                    break;
                case Mul product:
                    foreach (ref readonly var factor in product.Factors)
                    {
                        Open(factor.Base);
                        Open(factor.Exponent);
                    }

                    break;
                default:
                    foreach (var operand in expr.Operands)
                    {
                        Open(operand);
                    }

                    break;
            }
        }

        void Open(Expr expr)
        {
            if (expr.SymbolMask != 0 && seen.Add(expr))
            {
                open.Push(expr);
            }
        }
    }

    private static HashSet<Symbol> OfBinder(Binder binder)
    {
        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(binder, 0, static (b, _) => OfBinder(b));
        }

        var free = FreeOf(binder.Body);
        foreach (var (variable, arguments) in binder.Bindings)
        {
            if (binder.Head == BinderKind.Integral && arguments.IsEmpty)
            {
                free.UnionWith(FreeOf(variable));
                continue;
            }

            if (binder.Head is not (BinderKind.Derivative or BinderKind.Subs))
            {
                free.ExceptWith(FreeOf(variable));
            }

            if (binder.Head != BinderKind.Subs)
            {
                foreach (var argument in binder.Head == BinderKind.Limit ? arguments[..1] : arguments)
                {
                    free.UnionWith(FreeOf(argument));
                }
            }
        }

        if (binder.Head == BinderKind.Subs)
        {
            foreach (var (variable, _) in binder.Bindings)
            {
                free.ExceptWith(FreeOf(variable));
            }

            foreach (var (_, arguments) in binder.Bindings)
            {
                free.UnionWith(FreeOf(arguments[0]));
            }
        }

        return free;
    }
}
