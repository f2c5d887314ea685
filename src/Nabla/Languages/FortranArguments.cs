using Nabla.Expressions;

namespace Nabla.Languages;

/// <summary>The argument of a function with its constants evaluated, which makes it a floating-point number: 2*pi*x + 1 is 6.28...*x + 1.0.</summary>
internal sealed class FortranArguments(FortranConstants constants) : Rewriter
{
    protected override bool MayChange(Expr expr) => expr is not (Symbol or Float or NonFinite or Apply { Arguments.Length: > 1 } or Relation or Piecewise);

    protected override Expr Rewrite(Expr expr) => expr switch
    {
        _ when expr.SymbolMask == 0 => Evaluated(expr),
        Add sum => Add.Of([.. sum.Operands.Select(Split).GroupBy(p => p.Others, p => p.Number).Select(g => Scaled(Add.Of([.. g]), g.Key))]),
        Mul product => Scaled(Split(product)),
        Pow { IsExponential: true } => expr,
        Pow power => Visit(power.Base).Pow(power.Exponent is Integer or Symbol || power.Exponent.Equals(Fraction.Half) ? power.Exponent : Visit(power.Exponent)),
        _ => expr,
    };

    protected override Expr RewriteBinder(Binder binder) => binder;

    /// <summary>The factors that are numbers, and the others.</summary>
    private static (Expr Number, Expr Others) Split(Expr expr) => expr switch
    {
        { SymbolMask: 0 } => (expr, Integer.One),
        Mul product => (Mul.Of([.. product.Operands.Where(o => o.SymbolMask == 0)]), Mul.Of([.. product.Operands.Where(o => o.SymbolMask != 0)])),
        _ => (Integer.One, expr),
    };

    private Expr Scaled((Expr Number, Expr Others) parts) => Scaled(parts.Number, parts.Others);

    private Expr Scaled(Expr number, Expr rest) =>
        rest.Equals(Integer.One) ? (number.Equals(Integer.One) ? Float.Of(1) : Evaluated(number))
        : Mul.Of([number.Equals(Integer.MinusOne) ? number : Evaluated(number), .. rest is Mul product ? product.Operands.Select(Visit) : [Visit(rest)]]);

    private Expr Evaluated(Expr number) =>
        number is Integer { IsZero: true } or Integer { IsOne: true } ? number
        : constants.ValueOf(number) ?? number;
}
