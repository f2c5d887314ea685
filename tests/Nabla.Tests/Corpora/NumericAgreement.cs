using System.Numerics;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Corpora;

/// <summary>Whether two expressions have the same values at sample points that satisfy the symbols' assumptions.</summary>
internal static class NumericAgreement
{
    private const int Points = 8;
    private static readonly double[] Samples = [0.37, 1.21, 0.83, 2.43, 1.57, 0.59, 1.93, 0.71, 3.17, 0.23, 1.09];

    /// <summary>
    /// Whether the expressions agree. Parts without a value, such as Derivative(f(x), x), are any numbers: equal parts the same one.
    /// Disagreement means nothing where those numbers depend on each other: Derivative(Abs(x*y), x) has to do with
    /// Derivative(Abs(x*y), y). Where functions have no kernel their applications are treated so, too.
    /// </summary>
    public static Closeness Of(Expr a, Expr b)
    {
        var closeness = WithoutParts(a, b, e => e is Binder or Apply { Function.IsUndefined: true });
        return closeness == Closeness.Agree || (closeness == Closeness.Differ && !HasDependentParts(a) && !HasDependentParts(b)) ? closeness
            : WithoutParts(a, b, e => e is Binder or Apply) == Closeness.Agree ? Closeness.Agree
            : Closeness.Unknown;
    }

    private static bool HasDependentParts(Expr expr) =>
        expr is Binder { Body: not Apply { Function.IsUndefined: true } } || expr.Operands.Any(HasDependentParts);

    private static Closeness WithoutParts(Expr a, Expr b, Func<Expr, bool> isPart)
    {
        (a, b) = Replaced(a, b, isPart);
        var symbols = a.FreeSymbols.Union(b.FreeSymbols).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        var agreements = 0;
        for (var i = 0; i < Points; i++)
        {
            var point = symbols.Select((s, j) => KeyValuePair.Create(s, Approximate.Exact(Sample(s, i, j)))).ToList();
            switch (Comparison.Compare(a.ValueAt(point), b.ValueAt(point)))
            {
                case Closeness.Differ:
                    return Closeness.Differ;
                case Closeness.Agree:
                    agreements++;
                    break;
            }
        }

        return agreements > 0 ? Closeness.Agree : Closeness.Unknown;
    }

    private static Complex Sample(Symbol symbol, int point, int index)
    {
        var facts = symbol.Facts;
        var size = Samples[((point * 3) + (index * 5)) % Samples.Length];
        return facts.IsInteger ? (facts.IsEven ? 2 : 1) * Math.Ceiling(size) * (facts.IsNonpositive ? -1 : 1)
            : facts.IsNonpositive ? -size
            : facts.IsNonnegative ? size
            : facts.IsImaginary ? new Complex(0, size)
            : facts.IsReal ? (point % 2 == 0 ? size : -size)
            : point < Points / 2 ? size : new Complex(size, Samples[(point + index) % Samples.Length] / 3);
    }

    /// <summary>Both expressions with the outermost such parts replaced by symbols, equal parts by the same one.</summary>
    private static (Expr, Expr) Replaced(Expr a, Expr b, Func<Expr, bool> isPart)
    {
        var replacements = new Dictionary<Expr, Expr>();
        Collect(a);
        Collect(b);
        return replacements.Count == 0 ? (a, b) : (a.Replace(replacements), b.Replace(replacements));

        void Collect(Expr expr)
        {
            if (isPart(expr))
            {
                replacements.TryAdd(expr, new Symbol($"part {replacements.Count}"));
                return;
            }

            foreach (var operand in expr.Operands)
            {
                Collect(operand);
            }
        }
    }
}
