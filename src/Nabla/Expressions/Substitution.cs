using Nabla.Expressions;

namespace Nabla;

/// <summary>Substitution: expressions in place of others.</summary>
public static class SubstitutionExtensions
{
    extension(Expr expr)
    {
        /// <summary>One expression in place of another, also where it is hidden: x**2 in x**4, a*b in a*b*c, a + b in a + b + c.</summary>
        /// <param name="old">What is replaced: a symbol or any other expression.</param>
        /// <param name="new">What takes its place.</param>
        /// <returns>
        /// The result in canonical form. A variable of an integral, sum, product or limit is not replaced; in a derivative, which
        /// cannot be taken at a point before it is evaluated, the result is a Subs.
        /// </returns>
        /// <exception cref="MathException">The result is not defined, such as an inequality between numbers that are not real.</exception>
        public Expr Subs(Expr old, Expr @new)
        {
            ArgumentNullException.ThrowIfNull(old);
            ArgumentNullException.ThrowIfNull(@new);
            return old.Equals(@new) ? expr : new SubstitutionPass(old, @new).Visit(expr);
        }

        /// <summary>A value in place of every symbol of a name.</summary>
        public Expr Subs(string name, Expr value)
        {
            ArgumentNullException.ThrowIfNull(value);
            (Expr, Expr)[] pairs = [.. expr.FreeSymbols.Where(s => s.Name == name).Select(s => ((Expr)s, value))];
            return SimultaneousSubstitution.Of(expr, pairs);
        }

        /// <summary>Each pair's second expression in place of its first, one pair after the other: x -> y, y -> z makes z of x.</summary>
        public Expr Subs(params ReadOnlySpan<(Expr Old, Expr New)> pairs)
        {
            var result = expr;
            foreach (var (old, @new) in pairs)
            {
                result = result.Subs(old, @new);
            }

            return result;
        }

        /// <summary>Values in place of the symbols of these names, one pair after the other.</summary>
        public Expr Subs(params ReadOnlySpan<(string Name, Expr Value)> values)
        {
            var result = expr;
            foreach (var (name, value) in values)
            {
                result = result.Subs(name, value);
            }

            return result;
        }

        /// <summary>Substitutes the pairs one after the other, or all at once: x -> y, y -> x at once exchanges x and y.</summary>
        public Expr Subs(ReadOnlySpan<(Expr Old, Expr New)> pairs, bool simultaneous) =>
            simultaneous ? SimultaneousSubstitution.Of(expr, pairs.ToArray()) : expr.Subs(pairs);

        /// <summary>
        /// Substitutes the values for the keys, the largest key first and equally large ones in the order of printing; or all at once.
        /// </summary>
        public Expr Subs(IReadOnlyDictionary<Expr, Expr> map, bool simultaneous = false)
        {
            ArgumentNullException.ThrowIfNull(map);
            return expr.Subs(SizeOrder.OfSubstitutions(map, simultaneous), simultaneous);
        }

        /// <summary>
        /// Replaces whole parts, all at once, and nothing else: x**2 is not found in x**4, 2*x is no part of 2*x*y, and bound variables
        /// are replaced like any other.
        /// </summary>
        public Expr Replace(params ReadOnlySpan<(Expr Old, Expr New)> pairs) => ExactReplacement.Of(expr, pairs);

        /// <summary>Replaces whole parts, all at once, and nothing else.</summary>
        public Expr Replace(IReadOnlyDictionary<Expr, Expr> map)
        {
            ArgumentNullException.ThrowIfNull(map);
            return new ExactReplacement(map.Select(p => (p.Key, p.Value))).Visit(expr);
        }
    }
}
