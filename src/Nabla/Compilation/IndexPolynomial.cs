using System.Numerics;
using Nabla.Numbers;

namespace Nabla.Compilation;

/// <summary>
/// A whole number that depends on the counters of the loops around it: a polynomial with rational coefficients, such as
/// i*(i - 1)/2 + j. It says which element of an array is meant, and where a loop begins and ends.
/// </summary>
internal sealed class IndexPolynomial : IEquatable<IndexPolynomial>
{
    /// <summary>The most loops inside one another: a monomial has a byte for the power of each counter.</summary>
    public const int LargestDepth = 8;

    private const int LargestDegree = 15;

    private readonly (ulong Monomial, long Coefficient)[] terms;

    private IndexPolynomial(SortedDictionary<ulong, BigRational> sum)
    {
        Divisor = Whole(sum.Values.Aggregate(BigInteger.One, (lcm, c) => lcm * c.Denominator / BigInteger.GreatestCommonDivisor(lcm, c.Denominator)));
        terms = [.. sum.Where(t => !t.Value.IsZero).Select(t => (t.Key, Whole(t.Value.Numerator * (Divisor / t.Value.Denominator))))];
    }

    /// <summary>What the sum of the terms is divided by.</summary>
    public long Divisor { get; }

    /// <summary>The depth of the innermost loop whose counter occurs; 0 for a number.</summary>
    public int Depth => terms.Length == 0 ? 0 : (BitOperations.Log2(terms[^1].Monomial) / 8) + (terms[^1].Monomial == 0 ? 0 : 1);

    public static IndexPolynomial Constant(BigInteger value) => new(new() { [0] = new BigRational(value, 1) });

    /// <summary>The counter of the loop at a depth, from 1.</summary>
    public static IndexPolynomial Counter(int depth) => new(new() { [1UL << (8 * (depth - 1))] = BigRational.One });

    /// <summary>An expression as a polynomial in counters; null where it is none.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="depthOf">The depth of the loop that counts a symbol, null for other symbols.</param>
    public static IndexPolynomial? Of(Expr expr, Func<Symbol, int?> depthOf)
    {
        switch (expr)
        {
            case Integer i:
                return Constant(i.Value);
            case Fraction f:
                return new(new() { [0] = new BigRational(f.Numerator.Value, f.Denominator.Value) });
            case Symbol s:
                return depthOf(s) is { } depth ? Counter(depth) : null;
            case Add sum:
                return sum.Operands.Aggregate((IndexPolynomial?)Constant(0), (total, term) => total is not null && Of(term, depthOf) is { } part ? total + part : null);
            case Mul product:
                return product.Operands.Aggregate((IndexPolynomial?)Constant(1), (total, factor) => total is not null && Of(factor, depthOf) is { } part ? total * part : null);
            case Pow { Base: var @base, Exponent: Integer exponent } when exponent.TryGetInt32(out var n) && n is > 0 and <= LargestDegree:
                return Of(@base, depthOf) is { } b ? Power(b, n) : null;
            default:
                return null;
        }
    }

    public static IndexPolynomial operator +(IndexPolynomial a, IndexPolynomial b)
    {
        var sum = a.Terms();
        foreach (var (monomial, coefficient) in b.Terms())
        {
            sum[monomial] = sum.TryGetValue(monomial, out var before) ? before + coefficient : coefficient;
        }

        return new(sum);
    }

    public static IndexPolynomial operator -(IndexPolynomial a, IndexPolynomial b) => a + (Constant(-1) * b);

    public static IndexPolynomial operator *(IndexPolynomial a, IndexPolynomial b)
    {
        var product = new SortedDictionary<ulong, BigRational>();
        foreach (var (first, x) in a.Terms())
        {
            foreach (var (second, y) in b.Terms())
            {
                var monomial = Product(first, second);
                product[monomial] = product.TryGetValue(monomial, out var before) ? before + (x * y) : x * y;
            }
        }

        return new(product);
    }

    /// <summary>The value for counters, that of depth 1 first.</summary>
    /// <exception cref="MathException">The value is no whole number, or too large.</exception>
    public long Evaluate(ReadOnlySpan<long> counters)
    {
        var sum = 0L;
        try
        {
            foreach (var (monomial, coefficient) in terms)
            {
                var product = coefficient;
                for (var (rest, depth) = (monomial, 0); rest != 0; rest >>= 8, depth++)
                {
                    for (var power = rest & 0xFF; power > 0; power--)
                    {
                        product = checked(product * counters[depth]);
                    }
                }

                sum = checked(sum + product);
            }
        }
        catch (OverflowException e)
        {
            throw new LimitException("An index is too large.", e);
        }

        return sum % Divisor == 0 ? sum / Divisor : throw new MathException($"An index is not a whole number: {sum}/{Divisor}.");
    }

    /// <summary>The value where no counter occurs.</summary>
    public long? Value => Depth == 0 ? Evaluate([]) : null;

    /// <summary>By how much the value grows when a counter grows by one.</summary>
    public IndexPolynomial Difference(int depth)
    {
        var shift = 8 * (depth - 1);
        var next = Counter(depth) + Constant(1);
        var difference = Constant(0);
        foreach (var (monomial, coefficient) in Terms())
        {
            var power = (int)(monomial >> shift & 0xFF);
            var rest = new IndexPolynomial(new() { [monomial & ~(0xFFUL << shift)] = coefficient });
            difference += rest * (Power(next, power) - Power(Counter(depth), power));
        }

        return difference;
    }

    /// <summary>The terms whose sum is divided: coefficient and powers by depth.</summary>
    public IEnumerable<(long Coefficient, int[] Powers)> WholeTerms() =>
        terms.Select(t => (t.Coefficient, Enumerable.Range(0, LargestDepth).Select(depth => (int)(t.Monomial >> (8 * depth) & 0xFF)).ToArray()));

    public bool Equals(IndexPolynomial? other) => other is not null && Divisor == other.Divisor && terms.AsSpan().SequenceEqual(other.terms);

    public override bool Equals(object? obj) => Equals(obj as IndexPolynomial);

    public override int GetHashCode() => terms.Aggregate(Divisor.GetHashCode(), HashCode.Combine);

    /// <summary>The polynomial with names for the counters.</summary>
    public string ToString(Func<int, string> nameOf)
    {
        var text = string.Join(" + ", terms.Reverse().Select(t => Text(t.Monomial, t.Coefficient, nameOf))).Replace("+ -", "- ", StringComparison.Ordinal);
        return text.Length == 0 ? "0" : Divisor == 1 ? text : $"({text})/{Divisor}";
    }

    private static string Text(ulong monomial, long coefficient, Func<int, string> nameOf)
    {
        var factors = Enumerable.Range(0, LargestDepth).SelectMany(depth => Enumerable.Repeat(nameOf(depth + 1), (int)(monomial >> (8 * depth) & 0xFF))).ToArray();
        var number = coefficient.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return factors.Length == 0 ? number : (coefficient == 1 ? "" : coefficient == -1 ? "-" : number + "*") + string.Join('*', factors);
    }

    private static IndexPolynomial Power(IndexPolynomial @base, int exponent) => Enumerable.Repeat(@base, exponent).Aggregate(Constant(1), (a, b) => a * b);

    private static long Whole(BigInteger number) =>
        number >= int.MinValue && number <= int.MaxValue ? (long)number : throw new LimitException("A number in an index is too large.");

    private static ulong Product(ulong a, ulong b)
    {
        for (var shift = 0; shift < 64; shift += 8)
        {
            if ((a >> shift & 0xFF) + (b >> shift & 0xFF) > LargestDegree)
            {
                throw new LimitException($"An index is a polynomial of a degree above {LargestDegree}.");
            }
        }

        return a + b;
    }

    private SortedDictionary<ulong, BigRational> Terms() => new(terms.ToDictionary(t => t.Monomial, t => new BigRational(t.Coefficient, Divisor)));
}
