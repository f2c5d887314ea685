using Nabla.Expressions;

namespace Nabla.Languages;

/// <summary>The argument of a function with its constants evaluated, which makes it a floating-point number: 2*pi*x + 1 is 6.28...*x + 1.0.</summary>
internal sealed class FortranArguments : Rewriter
{
    protected override bool MayChange(Expr expr) => expr is not (Symbol or Float or NonFinite or Apply { Arguments.Length: > 1 } or Relation or Piecewise);

    protected override Expr Rewrite(Expr expr) => expr switch
    {
        _ when expr.SymbolMask == 0 => Evaluated(expr),
        Add sum => Add.Of([NumericPart(sum), .. sum.Operands.Where(o => o.SymbolMask != 0).Select(Visit)]),
        Mul product => Mul.Of([Coefficient(product), .. product.Operands.Where(o => o.SymbolMask != 0).Select(Visit)]),
        Pow { IsExponential: true } => expr,
        Pow power => Visit(power.Base).Pow(power.Exponent is Integer or Symbol || power.Exponent.Equals(Fraction.Half) ? power.Exponent : Visit(power.Exponent)),
        _ => expr,
    };

    protected override Expr RewriteBinder(Binder binder) => binder;

    private static Expr NumericPart(Add sum) =>
        Add.Of([.. sum.Operands.Where(o => o.SymbolMask == 0)]) is var numbers && numbers.Equals(Integer.One) ? Float.Of(1) : Evaluated(numbers);

    private static Expr Coefficient(Mul product) =>
        Mul.Of([.. product.Operands.Where(o => o.SymbolMask == 0)]) is var numbers && numbers.Equals(Integer.MinusOne) ? numbers : Evaluated(numbers);

    private static Expr Evaluated(Expr number) =>
        number is Integer { IsZero: true } or Integer { IsOne: true } ? number
        : NumericValue.Of(number) is { Imaginary: 0 } value ? Float.Of(value.Real) : number;
}
