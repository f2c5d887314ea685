using Nabla.Printing;

namespace Nabla.CodeGeneration;

/// <summary>Expressions as code computes them: the terms of a sum, the powers in the numerator and the denominator of a product.</summary>
internal sealed class ComputedParts : IComposition
{
    public static ComputedParts Instance { get; } = new();

    public IEnumerable<Expr> PartsOf(Expr expr) => expr switch
    {
        Add sum => OfSum(sum),
        Mul product => OfProduct(product),
        Pow { IsExponential: true } power => [power.Exponent],
        Pow { Exponent: Number { IsNegative: true } } power => [Divisor(new Factor(power.Base, power.Exponent))],
        Pow { Exponent: Number } power => [power.Base],
        Piecewise cases => cases.Cases.SelectMany(c => new[] { c.Condition, c.Value }),
        _ => expr.Operands,
    };

    public Expr Rebuilt(Expr expr, Func<Expr, Expr> replaced) => expr switch
    {
        Add sum => Add.Of([sum.Constant, .. OfTerms(sum).Select(t => t.Coefficient * replaced(t.Base))]),
        Mul product => Mul.Of([product.Coefficient, .. OfFactors(product).Select(f => Rebuilt(f, replaced))]),
        Pow power => Rebuilt(new Factor(power.Base, power.Exponent), whole: power, replaced),
        Apply application => application.Function[[.. application.Arguments.Select(replaced)]],
        Relation relation => Relation.Of(relation.Operator, replaced(relation.Left), replaced(relation.Right)),
        Piecewise cases => Piecewise.Of([.. cases.Cases.Select(c => new Case(replaced(c.Value), replaced(c.Condition)))]),
        _ => expr,
    };

    /// <summary>Not the multiple of a symbol: computing it again costs less than reading its name.</summary>
    public bool IsWorthAName(Expr part) => part is not Mul { Factors: [{ Base.IsAtom: true, Exponent: Integer { IsOne: true } }] };

    private static Expr Rebuilt(in Factor factor, Func<Expr, Expr> replaced) =>
        IsBelow(factor) ? replaced(Divisor(factor)).Pow(-1) : replaced(factor.ToExpr());

    private static Expr Rebuilt(in Factor factor, Pow whole, Func<Expr, Expr> replaced) =>
        IsBelow(factor) ? replaced(Divisor(factor)).Pow(-1)
        : whole.IsExponential ? Maths.Exp(replaced(factor.Exponent))
        : factor.Exponent is Number ? replaced(factor.Base).Pow(factor.Exponent)
        : replaced(factor.Base).Pow(replaced(factor.Exponent));

    private static bool IsBelow(in Factor factor) => !ReferenceEquals(factor.Base, Constant.E) && factor.Exponent is Number { IsNegative: true };

    private static Expr Divisor(in Factor factor) => PowerParts.Inverted(factor).ToExpr();

    private static Term[] OfTerms(Add sum) => sum.Terms.ToArray();

    private static Factor[] OfFactors(Mul product) => product.Factors.ToArray();

    private static IEnumerable<Expr> OfSum(Add sum) => OfTerms(sum).Select(t => t.Base);

    private static IEnumerable<Expr> OfProduct(Mul product) => OfFactors(product).Select(f => IsBelow(f) ? Divisor(f) : f.ToExpr());
}
