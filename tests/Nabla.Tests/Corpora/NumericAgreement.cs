using System.Numerics;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Corpora;

/// <summary>Whether two expressions have the same values at sample points that satisfy the symbols' assumptions.</summary>
internal static class NumericAgreement
{
    private const int Points = 8;
    private static readonly double[] Samples = [0.37, 1.21, 0.83, 2.43, 1.57, 0.59, 1.93, 0.71, 3.17, 0.23, 1.09];

    public static Closeness Of(Expr a, Expr b)
    {
        (a, b) = WithoutBinders(a, b);
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

    /// <summary>Both expressions with their unevaluated parts, such as Derivative(f(x), x), replaced by symbols: equal parts by the same one.</summary>
    private static (Expr, Expr) WithoutBinders(Expr a, Expr b)
    {
        var replacements = new Dictionary<Expr, Expr>();
        Collect(a);
        Collect(b);
        return replacements.Count == 0 ? (a, b) : (a.Replace(replacements), b.Replace(replacements));

        void Collect(Expr expr)
        {
            if (expr is Binder || expr is Apply { Function.IsUndefined: true })
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
