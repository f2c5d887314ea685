using System.Collections.Immutable;
using Nabla.CodeGeneration;

namespace Nabla;

/// <summary>Expressions with what they share given names.</summary>
/// <param name="Replacements">The names and what they stand for, each written with the names before it.</param>
/// <param name="Results">The expressions, written with the names.</param>
public sealed record CommonSubexpressions(ImmutableArray<(Symbol Symbol, Expr Expr)> Replacements, ImmutableArray<Expr> Results);

/// <summary>Common subexpressions.</summary>
public static class CommonSubexpressionExtensions
{
    extension(IEnumerable<Expr> expressions)
    {
        /// <summary>
        /// Names what occurs more than once: [(x + y)**2 + sqrt(x + y)] is x0**2 + sqrt(x0) with x0 = x + y. Parts are found where
        /// they stand as a whole, not as a part of a longer sum or product. The names are x0, x1, ... where these are free.
        /// </summary>
        public CommonSubexpressions Cse() => Sharing.Of([.. expressions], SharingOptions.Readable);
    }
}
