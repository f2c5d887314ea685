namespace Nabla.Expressions;

/// <summary>How tightly the written forms of expressions bind: the one table for all printers. An operand is bracketed where it binds no tighter than its surroundings.</summary>
internal static class Precedence
{
    public const int Xor = 10;
    public const int Or = 20;
    public const int And = 30;
    public const int Relation = 35;
    public const int OrOperand = 36;
    public const int AndOperand = 37;
    public const int Add = 40;
    public const int Mul = 50;
    public const int Pow = 60;
    public const int Function = 70;
    public const int Not = 100;
    public const int Atom = 1000;

    /// <summary>The precedence of an expression in text.</summary>
    public static int Of(Expr expr) => expr switch
    {
        NonFinite { IsComplexInfinity: true } => Atom,
        Number n => OfNumber(n),
        Nabla.Add => Add,
        Nabla.Mul m => m.Coefficient.IsNegative ? Add : Mul,
        Nabla.Pow p => p.IsExponential ? Function : Pow,
        Apply f => f.Function.Precedence,
        Nabla.Relation r => r.Operator is RelationOperator.Equal or RelationOperator.NotEqual ? Mul : Relation,
        Piecewise => Function,
        _ => Atom,
    };

    /// <summary>The precedence in traditional notation (LaTeX and two-dimensional text), where big operators extend to the right.</summary>
    public static int OfTraditional(Expr expr) => expr switch
    {
        Binder { Head: not BinderKind.Subs } or Nabla.Mul => Mul,
        _ => Of(expr),
    };

    private static int OfNumber(Number number) => number.IsNegative ? Add : number is Fraction ? Mul : Atom;
}
