using System.Numerics;
using CsCheck;
using Nabla.Functions;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

/// <summary>Random formulas of every kind and with every function of the table, and random points to compute them at.</summary>
internal static class Formulas
{
    private const int Depth = 4;

    /// <summary>The symbols of the formulas, each with the values that its assumptions allow.</summary>
    private static readonly (Symbol Symbol, Gen<Complex> Values)[] Variables =
    [
        (new("x"), Complexes(2)),
        (new("y"), Complexes(2)),
        (new("r", Assumptions.Real), Reals(-3, 3)),
        (new("s", Assumptions.Nonzero), Reals(-3, 3)),
        (new("p", Assumptions.Positive), Reals(0.05, 3)),
        (new("q", Assumptions.Negative), Reals(-3, -0.05)),
        (new("u", Assumptions.Nonnegative), Reals(0.05, 3)),
        (new("k", Assumptions.Integer), Gen.Int[-4, 4].Select(i => (Complex)i)),
        (new("m", Assumptions.Of("even")), Gen.Int[-2, 2].Select(i => (Complex)(2 * i))),
        (new("b", Assumptions.Of("imaginary")), Reals(-3, 3).Select(v => new Complex(0, v.Real))),
    ];

    private static readonly Gen<Expr> ExactNumbers = Gen.Frequency(
        (6, Gen.Int[-4, 6].Select(i => (Expr)i)),
        (3, Gen.Select(Gen.Int[-9, 9], Gen.Int[2, 6], (n, d) => Integer.Of(n) / (Expr)d)),
        (1, Gen.Long[-10_007, 10_007].Select(v => (Expr)v)));

    private static readonly Gen<Expr> Numbers = Gen.Frequency(
        (9, ExactNumbers),
        (1, Gen.Double[-3, 3].Select(v => Math.Round(v * 64) / 64).Where(v => v != 0).Select(v => (Expr)v)));

    private static readonly Gen<Expr> Constants = Gen.OneOf<Expr>(Constant.Pi, Constant.E, Constant.I, Constant.I, Constant.GoldenRatio, Constant.EulerGamma);

    /// <summary>
    /// The functions that take and give one complex or real number; not steps and deltas, which rounding moves across their
    /// jumps.
    /// </summary>
    private static readonly Function[] Functions = [.. FunctionTable.All.Where(f =>
        (f.Numeric is not null || f.ComplexNumeric is not null)
        && f.PartialAt is null
        && f.MinArity == 1
        && f.Name != "asech")]; // on its cut below -1 the derivative as SymPy writes it belongs to the other side

    /// <summary>Formulas that have a canonical form.</summary>
    public static Gen<Tree> All { get; } = OfDepth(Depth, Numbers, Functions).Where(IsAccepted);

    /// <summary>Formulas without floating-point numbers, whose sums depend on the order of rounding.</summary>
    public static Gen<Tree> Exact { get; } = OfDepth(Depth, ExactNumbers, Functions).Where(IsAccepted);

    /// <summary>Exact formulas with smooth functions and many applications of undefined ones.</summary>
    public static Gen<Tree> WithUndefined { get; } = OfDepth(Depth - 1, ExactNumbers, [.. UndefinedFunctions.All, Trigonometric.Sin, Trigonometric.Cos, Exponential.Log]).Where(IsDefinable);

    /// <summary>Points: a value for each symbol that satisfies its assumptions.</summary>
    public static Gen<IReadOnlyDictionary<Symbol, Approximate>> Points { get; } = PointsOf(Variables);

    public static IReadOnlyList<Symbol> Symbols { get; } = [.. Variables.Select(v => v.Symbol)];

    private static Gen<Tree> OfDepth(int depth, Gen<Expr> numbers, Function[] functions)
    {
        var leaves = Gen.Frequency((5, Gen.OneOf([.. Variables.Select(v => (Expr)v.Symbol)])), (4, numbers), (1, Constants))
            .Select(Tree (e) => new Tree.Leaf(e));
        if (depth == 0)
        {
            return leaves;
        }

        var part = OfDepth(depth - 1, numbers, functions);
        return Gen.Frequency(
            (2, (IGen<Tree>)leaves),
            (4, part.Array[2, 4].Select(Tree (terms) => new Tree.Sum(terms))),
            (4, part.Array[2, 4].Select(Tree (factors) => new Tree.Product(factors))),
            (2, Gen.Select(part, Gen.Int[-3, 4], Tree (b, n) => new Tree.Power(b, new Tree.Leaf(n)))),
            (2, Gen.Select(part, numbers, Tree (b, n) => new Tree.Power(b, new Tree.Leaf(n)))),
            (1, Gen.Select(part, part, Tree (b, e) => new Tree.Power(b, e))),
            (1, part.Select(Tree (e) => new Tree.Power(new Tree.Leaf(Constant.E), e))),
            (4, Calls(part, functions)),
            (1, Choices(part, numbers)));
    }

    private static Gen<Tree> Calls(Gen<Tree> part, Function[] functions) =>
        from function in Gen.OneOf(functions)
        from arguments in part.Array[function.MinArity, Math.Min(function.MaxArity, function.MinArity + 2)]
        select (Tree)new Tree.Call(function, arguments);

    private static Gen<Tree> Choices(Gen<Tree> part, Gen<Expr> numbers) =>
        Gen.Select(
            Gen.Enum<RelationOperator>(),
            Gen.OneOf([.. Variables.Where(v => v.Symbol.Name is "r" or "s" or "p" or "q").Select(Tree (v) => new Tree.Leaf(v.Symbol))]),
            numbers,
            part,
            part,
            Tree (relation, left, right, then, @else) => new Tree.Choice(relation, left, new Tree.Leaf(right), then, @else));

    /// <summary>Whether construction takes the formula: numbers with millions of digits and the order of complex numbers are refused.</summary>
    private static bool IsAccepted(Tree tree) => IsAccepted(tree.Build);

    /// <summary>Whether it takes the formula also with definitions in place of its undefined functions.</summary>
    private static bool IsDefinable(Tree tree) => IsAccepted(() => UndefinedFunctions.Define(tree.Build()));

    private static bool IsAccepted(Func<Expr> build)
    {
        try
        {
            build();
            return true;
        }
        catch (MathException)
        {
            return false;
        }
    }

    private static Gen<Complex> Reals(double from, double to) => Gen.Double[from, to].Where(v => Math.Abs(v) > 0.01).Select(v => (Complex)v);

    private static Gen<Complex> Complexes(double size) =>
        Gen.Select(Gen.Double[-size, size], Gen.Double[-size, size], (a, b) => new Complex(a, b)).Where(z => Complex.Abs(z) > 0.01);

    private static Gen<IReadOnlyDictionary<Symbol, Approximate>> PointsOf((Symbol Symbol, Gen<Complex> Values)[] variables) =>
        variables.Aggregate(
            Gen.Const((IReadOnlyDictionary<Symbol, Approximate>)new Dictionary<Symbol, Approximate>()),
            (points, variable) => Gen.Select(
                points,
                variable.Values,
                IReadOnlyDictionary<Symbol, Approximate> (point, value) => new Dictionary<Symbol, Approximate>(point) { [variable.Symbol] = Approximate.Exact(value) }));
}
