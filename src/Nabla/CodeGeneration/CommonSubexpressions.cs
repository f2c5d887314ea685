using System.Collections.Immutable;
using Nabla.Calculus;
using Nabla.CodeGeneration;

namespace Nabla;

/// <summary>Expressions with what they share given names.</summary>
/// <param name="Replacements">The names and what they stand for, each written with the names before it.</param>
/// <param name="Results">The expressions, written with the names.</param>
public sealed record CommonSubexpressions(ImmutableArray<(Symbol Symbol, Expr Expr)> Replacements, ImmutableArray<Expr> Results);

/// <summary>How common subexpressions are named.</summary>
public sealed record CseOptions
{
    /// <summary>The names to give, in their order; x0, x1, ... where there are none. A name that an expression has, also as a bound variable, is left out.</summary>
    public IEnumerable<Expr>? Symbols { get; init; }

    /// <summary>Nothing that contains one of these gets a name.</summary>
    public ImmutableArray<Expr> Ignore { get; init; } = [];
}

/// <summary>Common subexpressions.</summary>
public static class CommonSubexpressionExtensions
{
    extension(IEnumerable<Expr> expressions)
    {
        /// <summary>
        /// Names what occurs more than once, as SymPy's cse does: [(x + y)**2 + sqrt(x + y)] is x0**2 + sqrt(x0) with x0 = x + y. Parts
        /// of sums and products are found, too: x + y in x + y + z and x + y + w; and x**2 in x**-2, x - y in y - x.
        /// </summary>
        /// <exception cref="MathException">There are more common subexpressions than symbols were given, a name is given twice, or something given is no symbol.</exception>
        public CommonSubexpressions Cse(CseOptions? options = null)
        {
            ImmutableArray<Expr> all = [.. expressions];
            var composition = new WrittenParts(all, VariableList.Of(options is null ? [] : options.Ignore.AsSpan()));
            return Sharing.Of(all, new SharingOptions(composition, int.MaxValue, IsLazy: false, RepeatsBases: false, options?.Symbols?.Select(VariableList.Of) ?? Sharing.NumberedNames()));
        }
    }
}
