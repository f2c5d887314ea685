using Nabla.Functions;

namespace Nabla;

/// <summary>The names of mathematics, for <c>using static Nabla.Maths;</c>.</summary>
public static partial class Maths
{
    /// <summary>A symbol.</summary>
    public static Symbol Symbol(string name, Assumptions? assumptions = null) => new(name, assumptions);

    /// <summary>Symbols from names separated by commas or blanks.</summary>
    public static SymbolList Symbols(string names, Assumptions? assumptions = null) =>
        new([.. names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => new Symbol(n, assumptions))]);

    /// <summary>The exact quotient of two integers.</summary>
    public static Expr Rational(long numerator, long denominator) => Fraction.Of(Integer.Of(numerator), Integer.Of(denominator));

    /// <summary>exp(x).</summary>
    public static Expr Exp(Expr x) => Pow.Of(Constant.E, x);

    /// <summary>log(x), the natural logarithm.</summary>
    public static Expr Log(Expr x) => Exponential.Log[x];

    /// <summary>log(x)/log(b), the logarithm to the base b.</summary>
    public static Expr Log(Expr x, Expr b) => Exponential.Log[x, b];

    /// <summary>exp(x) - 1 with all digits also where x is small.</summary>
    public static Expr ExpM1(Expr x) => Exponential.ExpM1[x];

    /// <summary>log(1 + x) with all digits also where x is small.</summary>
    public static Expr LogP1(Expr x) => Exponential.LogP1[x];

    /// <summary>The principal square root, x**(1/2).</summary>
    public static Expr Sqrt(Expr x) => Pow.Of(x, Fraction.Half);
}
