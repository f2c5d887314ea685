using Nabla.Expressions;

namespace Nabla.CodeGeneration;

/// <summary>
/// Expressions as a reader sees them, and as SymPy's cse takes them apart: terms and factors with groups of those that others share,
/// -a as the negative of a, 1/a as the reciprocal of a. What is inside derivatives and other binders stays: a name there would be a constant.
/// </summary>
internal sealed class WrittenParts : IComposition
{
    private readonly NodeMap<Expr[]> groups = new();
    private readonly IReadOnlyCollection<Symbol> ignored;
    private readonly ulong ignoredMask;

    public WrittenParts(IReadOnlyCollection<Expr> expressions, IReadOnlyCollection<Symbol> ignored)
    {
        this.ignored = ignored;
        ignoredMask = ignored.Aggregate(0UL, (mask, s) => mask | s.SymbolMask);
        var (sums, products) = (new List<Expr>(), new List<Expr>());
        Walk.Visit(expressions, PartsOf, part =>
        {
            if (Negative(part) is null)
            {
                (part is Add ? sums : part is Mul ? products : null)?.Add(part);
            }
        });
        foreach (var (whole, operands) in CommonOperands.Of(sums, s => Add.Of(s)).Concat(CommonOperands.Of(products, f => Mul.Of(f))))
        {
            groups[whole] = operands;
        }
    }

    public IEnumerable<Expr> PartsOf(Expr expr) => expr switch
    {
        _ when Negative(expr) is { } negative => [negative],
        _ when groups.TryGetValue(expr, out var operands) => operands,
        Add or Mul => Ordered(expr.Operands),
        Pow { IsExponential: true } power => [power.Exponent],
        Pow power when Signs.CanExtractMinus(power.Exponent) => [power.Base.Pow(-power.Exponent)],
        Pow power => [power.Base, power.Exponent],
        Piecewise cases => cases.Cases.SelectMany(c => new[] { c.Value, c.Condition }),
        Binder => [],
        _ => expr.Operands,
    };

    public Expr Rebuilt(Expr expr, Func<Expr, Expr> replaced) => expr switch
    {
        _ when Negative(expr) is { } negative => -replaced(negative),
        Add => Add.Of([.. PartsOf(expr).Select(replaced)]),
        Mul => Mul.Of([.. PartsOf(expr).Select(replaced)]),
        Pow { IsExponential: true } power => Maths.Exp(replaced(power.Exponent)),
        Pow power when Signs.CanExtractMinus(power.Exponent) => replaced(power.Base.Pow(-power.Exponent)).Pow(-1),
        Pow power => replaced(power.Base).Pow(replaced(power.Exponent)),
        Apply application => application.Function[[.. application.Arguments.Select(replaced)]],
        Relation relation => Relation.Of(relation.Operator, replaced(relation.Left), replaced(relation.Right)),
        Piecewise cases => Piecewise.Of([.. cases.Cases.Select(c => new Case(replaced(c.Value), replaced(c.Condition)))]),
        _ => expr,
    };

    /// <summary>Not -x, which is as short as a name, and nothing with what is ignored.</summary>
    public bool IsWorthAName(Expr part) =>
        part is not Mul { Coefficient.IsMinusOne: true, Factors: [{ Base.IsAtom: true, Exponent: Integer { IsOne: true } }] }
        && ((part.SymbolMask & ignoredMask) == 0 || !part.FreeSymbols.Overlaps(ignored));

    /// <summary>The smaller before the larger, then as printed.</summary>
    public static IEnumerable<Expr> Ordered(IEnumerable<Expr> operands) => operands.OrderBy(o => o.TreeSize).ThenBy(o => o, Comparer<Expr>.Create(Ordering.Compare));

    private static Expr? Negative(Expr expr) => expr is Add or Mul && Signs.CanExtractMinus(expr) && -expr is { IsAtom: false } negative ? negative : null;
}
