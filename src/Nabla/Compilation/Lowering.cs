using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Compilation;

/// <summary>
/// Writes expressions as values of a graph. Sums and products become balanced trees, so that rounding errors and waiting times
/// grow with the logarithm of their length; numerators are divided by denominators once.
/// </summary>
internal sealed partial class Lowering
{
    private const int ManyTerms = 16;
    private const int LargestWholePower = 64; // above, the function pow is faster and more accurate than a chain of products

    private readonly ValueGraph graph;
    private readonly ImmutableArray<Symbol> variables;
    private readonly NodeMap<int> values = new();
    private readonly NodeMap<int> divisors = new();
    private readonly bool withReciprocals;
    private readonly List<int> above = [];
    private readonly List<int> below = [];
    private readonly List<(int Value, bool IsNegative)> summands = [];
    private readonly List<int> firstVariables = []; // of each value the variable with the smallest index that it depends on
    private readonly LoopContext? loops;
    private readonly Func<int, int, int> multiply;
    private readonly Func<(int, bool), (int, bool), (int, bool)> addSigned;
    private int unfinished; // below zero: the mark of parts that the pass at hand has met

    /// <param name="graph">Where the values go.</param>
    /// <param name="variables">The variables, in the order of the inputs.</param>
    /// <param name="withReciprocals">Whether to divide by multiplying with reciprocals, which derivatives share.</param>
    public Lowering(ValueGraph graph, ImmutableArray<Symbol> variables, bool withReciprocals)
    {
        this.graph = graph;
        this.variables = variables;
        this.withReciprocals = withReciprocals;
        multiply = graph.Multiply;
        addSigned = AddSigned;
        for (var i = 0; i < variables.Length; i++)
        {
            if (values.TryGetValue(variables[i], out _))
            {
                throw new MathException($"The variable '{variables[i]}' is given twice.");
            }

            Bind(variables[i], graph.Input(i));
        }
    }

    /// <summary>Expressions in loops: elements of arrays, sums over an index.</summary>
    public Lowering(ValueGraph graph, LoopContext loops)
        : this(graph, [], withReciprocals: true) => this.loops = loops;

    /// <summary>Gives a symbol a value.</summary>
    public void Bind(Symbol symbol, int value) => values[symbol] = value;

    /// <summary>The value of an expression.</summary>
    /// <exception cref="MathException">A part has no numeric value: a symbol that is no variable, an unevaluated integral, ...</exception>
    public int Of(Expr expr)
    {
        var order = new List<Expr>();
        unfinished--;
        PostOrder.VisitEntered(expr, Enter, order.Add, WithoutIndices);
        CountDivisors(order);
        MarkExact(order);
        graph.Reserve(order.Count);
        foreach (var part in order)
        {
            if (values[part] < 0)
            {
                values[part] = Lowered(part); // another pass may have been quicker
            }
        }

        return values[expr];
    }

    /// <summary>How many distinct products divide by each base: a reciprocal is worth its place where there are several.</summary>
    private void CountDivisors(List<Expr> order)
    {
        if (withReciprocals)
        {
            return;
        }

        foreach (var part in order)
        {
            switch (part)
            {
                case Mul product:
                    foreach (ref readonly var factor in product.Factors)
                    {
                        Count(factor.Base, factor.Exponent);
                    }

                    break;
                case Pow power:
                    Count(power.Base, power.Exponent);
                    break;
            }
        }

        void Count(Expr @base, Expr exponent)
        {
            if (IsDivisor(@base, exponent))
            {
                divisors[@base] = divisors.TryGetValue(@base, out var count) ? count + 1 : 1;
            }
        }
    }

    private static bool IsDivisor(Expr @base, Expr exponent) =>
        exponent is Number { Sign: < 0 } number && IsReducible(number) && !ReferenceEquals(@base, Constant.E);

    private static bool IsReducible(Number exponent) => SixthsOf(exponent) is not null;

    /// <summary>Six times the exponent, where it is a multiple of 1/2 or 1/3 for which products and roots are worth it.</summary>
    private static int? SixthsOf(Number exponent) =>
        exponent is Integer i && IsSmall(i, out var n) ? 6 * n
        : exponent is Fraction f && IsSmall(f.Denominator, out var root) && root <= 3 && IsSmall(f.Numerator, out var m) ? 6 / root * m
        : exponent is Float { Value: var x } && Math.Abs(x) <= LargestWholePower && double.IsInteger(2 * x) ? (int)(6 * x)
        : null;

    private static bool IsSmall(Integer number, out int value) => number.TryGetInt32(out value) && Math.Abs((long)value) <= LargestWholePower;

    private int Lowered(Expr expr) => expr switch
    {
        Number n => graph.Constant(ComplexArithmetic.Of(n)),
        Constant { IsTruthValue: true } truth => graph.Constant(ReferenceEquals(truth, Constant.True) ? 1 : 0),
        Constant c => graph.Constant(ComplexArithmetic.Of(c)),
        Symbol s => loops?.NumberOf(graph, s) ?? throw Missing(s),
        Add sum => OfSum(sum),
        Mul product => OfProduct(product.Coefficient, product.Factors, IsExact(product)),
        Pow power => OfProduct(Integer.One, [new Factor(power.Base, power.Exponent)], IsExact(power)),
        Relation relation => graph.Compare(relation.Operator, values[relation.Left], values[relation.Right]),
        Piecewise piecewise => OfPiecewise(piecewise),
        Apply application => loops?.ElementOf(graph, application) ?? OfApplication(application),
        Binder { Head: BinderKind.Sum } sum when loops is not null => OfSum(sum),
        Binder binder => OfUnevaluated(binder),
        _ => throw new MathException($"'{expr}' has no numeric value to compile."),
    };

    private MathException Missing(Symbol symbol) => new(variables.Any(v => v.Name == symbol.Name)
        ? $"'{symbol}' has no value here: the variable of this name has other assumptions."
        : $"'{symbol}' has no value here: give it as a variable.");

    private int OfSum(Add sum)
    {
        summands.Clear();
        var isExact = IsExact(sum);
        foreach (ref readonly var term in sum.Terms)
        {
            var (coefficient, @base) = term;
            var value = coefficient.Magnitude().IsOne ? values[@base]
                : @base is Mul product ? OfProduct(coefficient.Magnitude(), product.Factors, isExact)
                : OfProduct(coefficient.Magnitude(), [Factor.Of(@base)], isExact);
            summands.Add((value, coefficient.IsNegative));
        }

        if (summands.Count >= ManyTerms)
        {
            SortByVariables();
        }

        var (total, isNegative) = Pairwise.Combine(CollectionsMarshal.AsSpan(summands), addSigned);
        if (sum.Constant.IsZero)
        {
            return isNegative ? graph.Negate(total) : total;
        }

        var constant = graph.Constant(ComplexArithmetic.Of(sum.Constant));
        return isNegative ? graph.Subtract(constant, total) : graph.Add(total, constant);
    }

    /// <summary>
    /// Puts terms that begin with the same variable side by side: what they share, and what their derivatives do, is then computed in the same place.
    /// </summary>
    private void SortByVariables()
    {
        for (var value = firstVariables.Count; value < graph.Count; value++)
        {
            firstVariables.Add(graph[value].FirstVariable(CollectionsMarshal.AsSpan(firstVariables)));
        }

        var terms = CollectionsMarshal.AsSpan(summands);
        var keys = new (int Variable, int Place)[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            keys[i] = (firstVariables[terms[i].Value], i);
        }

        keys.AsSpan().Sort(terms);
    }

    private (int Value, bool IsNegative) AddSigned((int Value, bool IsNegative) a, (int Value, bool IsNegative) b) =>
        a.IsNegative == b.IsNegative ? (graph.Add(a.Value, b.Value), a.IsNegative)
        : (a.IsNegative ? graph.Subtract(b.Value, a.Value) : graph.Subtract(a.Value, b.Value), false);

    private int OfProduct(Number coefficient, ReadOnlySpan<Factor> factors, bool isExact)
    {
        above.Clear();
        below.Clear();
        foreach (ref readonly var factor in factors)
        {
            AddPower(factor.Base, factor.Exponent, isExact);
        }

        if (isExact && coefficient is Fraction fraction)
        {
            above.Add(graph.Constant(ComplexArithmetic.Of(fraction.Numerator)));
            below.Add(graph.Constant(ComplexArithmetic.Of(fraction.Denominator)));
            coefficient = Integer.One;
        }

        if (above.Count == 0)
        {
            var number = graph.Constant(ComplexArithmetic.Of(coefficient));
            return below.Count == 0 ? number : graph.Divide(number, Product(below));
        }

        var quotient = below.Count == 0 ? Product(above) : graph.Divide(Product(above), Product(below));
        return coefficient.IsOne ? quotient : graph.Multiply(graph.Constant(ComplexArithmetic.Of(coefficient)), quotient);
    }

    /// <summary>Puts a power among the factors of the numerator or the denominator.</summary>
    private void AddPower(Expr @base, Expr exponent, bool isExact)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            above.Add(Call(Exponential.Exp, [ValueOf(exponent)]));
            return;
        }

        if (exponent is not Number number || SixthsOf(number) is not { } sixths)
        {
            above.Add(graph.Power(values[@base], ValueOf(exponent)));
            return;
        }

        var asReciprocal = sixths < 0 && !isExact && (withReciprocals || (divisors.TryGetValue(@base, out var count) && count > 1));
        (sixths > 0 || asReciprocal ? above : below).Add(graph.RationalPower(values[@base], asReciprocal ? sixths : Math.Abs(sixths)));
    }

    /// <summary>The value of a part that <see cref="PostOrder"/> leaves out where it is a number.</summary>
    private int ValueOf(Expr expr) => expr is Number n ? graph.Constant(ComplexArithmetic.Of(n)) : values[expr];

    private int Product(List<int> factors) =>
        factors.Count == 1 ? factors[0] : factors.Count == 2 ? graph.Multiply(factors[0], factors[1]) : Pairwise.Combine(CollectionsMarshal.AsSpan(factors), multiply);
}
