using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>
/// Numbers modulo a large prime, for finding out whether a formula is 0 by the rules of arithmetic alone: a polynomial that is not 0
/// is not 0 at random values either, but for a chance of its degree in 2^61 (Schwartz and Zippel). Functions and roots are random
/// values, too, equal ones for equal arguments. Null: not known.
/// </summary>
internal readonly struct RandomResidues : IArithmetic<ulong?>
{
    private const ulong Prime = (1UL << 61) - 1;
    private const ulong LargestExponent = 1 << 16;
    private const int Trials = 3;

    public static ulong? NaN => null;

    /// <summary>Whether a formula is 0 for all values for which it is defined; false where that does not follow from the rules of arithmetic.</summary>
    public static bool IsZero(Expr expr) => Enumerable.Range(1, Trials).All(trial =>
    {
        var known = new NodeMap<ulong?>();
        foreach (var symbol in expr.FreeSymbols)
        {
            known[symbol] = Random(symbol.Hash.With((ulong)trial));
        }

        return new Evaluator<ulong?, RandomResidues>(known, strict: false).Of(expr) == 0;
    });

    public static ulong? Of(Number number) => number switch
    {
        Integer i => Reduced(i.Value),
        Fraction f => Divide(Of(f.Numerator), Of(f.Denominator)),
        _ => null,
    };

    public static ulong? Of(Constant constant) => Random(constant.Hash);

    public static ulong? Add(ulong? left, ulong? right) => (left + right) % Prime;

    public static ulong? Multiply(ulong? left, ulong? right) => left is { } a && right is { } b ? (ulong)((UInt128)a * b % Prime) : null;

    public static ulong? Divide(ulong? left, ulong? right) => right is null or 0 ? null : Multiply(left, Raised(right.Value, Prime - 2));

    public static ulong? Power(ulong? @base, ulong? exponent) =>
        @base is not { } b || exponent is not { } e ? null
        : e <= LargestExponent ? Raised(b, e)
        : Prime - e <= LargestExponent ? Divide(1, Raised(b, Prime - e))
        : Random(ContentHash.Of(ExprKind.Pow).With(b).With(e));

    public static ulong? Sqrt(ulong? value) => Power(value, Of(Fraction.Half));

    public static ulong? Exp(ulong? value) => value is { } v ? v == 0 ? 1 : Random(Constant.E.Hash.With(v)) : null;

    public static bool TryCall(Function function, ulong?[] arguments, out ulong? value)
    {
        value = Array.TrueForAll(arguments, static a => a is not null)
            ? Random(arguments.Aggregate(function.Hash, static (hash, argument) => hash.With(argument!.Value)))
            : null;
        return true;
    }

    public static bool? Holds(RelationOperator relation, ulong? left, ulong? right) => null;

    private static ulong Random(ContentHash hash) => hash.A % Prime;

    private static ulong Reduced(BigInteger value) => (ulong)(((value % Prime) + Prime) % Prime);

    private static ulong Raised(ulong value, ulong exponent) => (ulong)BigInteger.ModPow(value, exponent, Prime);
}
