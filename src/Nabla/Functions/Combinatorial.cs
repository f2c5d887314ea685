using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Factorials and binomial coefficients, DLMF 1.2 and 26.</summary>
public static class Combinatorial
{
    // So few factors are multiplied; where gamma has poles there is no other way.
    private const int MostFactors = 30;

    /// <summary>factorial(x).</summary>
    public static Function Factorial { get; } = new("factorial")
    {
        Summary = "x!, the product 1*2*...*x, gamma(x + 1) for other numbers; poles at -1, -2, ...",
        Dlmf = "5.4.1",
        Partials = [a => GammaFunctions.Gamma[a[0] + 1] * GammaFunctions.Polygamma[0, a[0] + 1]],
        Evaluate = a => CombinatorialRules.Factorial(a[0]),
        CommutesWithConjugation = true,
        FactsOf = a => CombinatorialRules.FactsOfFactorial(a[0].Facts),
        CodeDefinition = a => GammaFunctions.Gamma[a[0] + 1],
        Numeric = (Func<double, double>)FactorialOf,
        ComplexNumeric = (Func<System.Numerics.Complex, System.Numerics.Complex>)FactorialOf,
        SmoothOn = [new(0.2, 5)],
        LatexForms = [@"#(1)!#^"],
        UnicodeForm = "(#1)!",
    };

    /// <summary>factorial2(x).</summary>
    public static Function Factorial2 { get; } = new("factorial2")
    {
        Summary = "x!!, the product x*(x - 2)*(x - 4)*..., down to 2 or 1; for odd negative x continued by x!! = (x + 2)!!/(x + 2).",
        Dlmf = "5.4.2",
        Evaluate = a => CombinatorialRules.Factorial2(a[0]),
        FactsOf = a => a[0].Facts.IsInteger && a[0].Facts.IsNonnegative ? new Facts(Property.Integer | Property.Positive) : Facts.Unknown,
        Numeric = (Func<double, double>)Factorial2Of,
        IsHolomorphic = false,
        LatexForms = [@"#(1)!!#^"],
        UnicodeForm = "(#1)!!",
    };

    /// <summary>binomial(n, k).</summary>
    public static Function Binomial { get; } = new("binomial")
    {
        Summary = "The binomial coefficient n!/(k!*(n - k)!), 0 for negative integers k.",
        Dlmf = "1.2.6",
        MinArity = 2,
        MaxArity = 2,
        Partials =
        [
            a => Binomial![a[0], a[1]] * (GammaFunctions.Polygamma[0, a[0] + 1] - GammaFunctions.Polygamma[0, a[0] - a[1] + 1]),
            a => Binomial![a[0], a[1]] * (GammaFunctions.Polygamma[0, a[0] - a[1] + 1] - GammaFunctions.Polygamma[0, a[1] + 1]),
        ],
        Evaluate = a => BinomialRules.Binomial(a[0], a[1]),
        FactsOf = a => a[0].Facts.IsInteger && a[1].Facts.IsInteger ? new Facts(Property.Integer, a[0].Facts.IsNonnegative ? Property.Negative : 0) : Facts.Unknown,
        CodeDefinition = a => GammaFunctions.Gamma[a[0] + 1] / (GammaFunctions.Gamma[a[1] + 1] * GammaFunctions.Gamma[a[0] - a[1] + 1]),
        Expansion = a => a[1] is Integer k && IsFewFactors(k.ToDouble()) ? FallingFactorial![a[0], k] / Factorial[k] : null, // gamma has poles where n is below k
        Numeric = (Func<double, double, double>)BinomialOf,
        Aliases = ["C"],
        SmoothOn = [new(4, 6), new(0.5, 3)],
        LatexForms = [@"{\binom{#1}{#2}}#^"],
        UnicodeForm = "(#1¦#2)",
    };

    /// <summary>RisingFactorial(x, k).</summary>
    public static Function RisingFactorial { get; } = new("RisingFactorial")
    {
        Summary = "Pochhammer's symbol x*(x + 1)*...*(x + k - 1) = gamma(x + k)/gamma(x).",
        Dlmf = "5.2.4",
        MinArity = 2,
        MaxArity = 2,
        Evaluate = a => FactorialPowerRules.Rising(a[0], a[1]),
        FactsOf = a => FactorialPowerRules.Facts(a[0].Facts, a[1].Facts),
        CodeDefinition = a => FactorialPowerRules.RisingAsGamma(a[0], a[1]),
        Numeric = (Func<double, double, double>)RisingOf,
        Aliases = ["rf"],
        SmoothOn = [new(0.5, 3), new(0.5, 3)],
        LatexForms = [@"{#(1)}^{\left(#2\right)}"],
    };

    /// <summary>FallingFactorial(x, k).</summary>
    public static Function FallingFactorial { get; } = new("FallingFactorial")
    {
        Summary = "x*(x - 1)*...*(x - k + 1) = gamma(x + 1)/gamma(x - k + 1).",
        Dlmf = "26.1.1",
        MinArity = 2,
        MaxArity = 2,
        Evaluate = a => FactorialPowerRules.Falling(a[0], a[1]),
        FactsOf = a => FactorialPowerRules.Facts(a[0].Facts, a[1].Facts),
        CodeDefinition = a => FactorialPowerRules.FallingAsGamma(a[0], a[1]),
        Numeric = (Func<double, double, double>)FallingOf,
        Aliases = ["ff"],
        SmoothOn = [new(4, 6), new(0.5, 3)],
        LatexForms = [@"{\left(#1\right)}_{#(2)}"],
    };

    private static double FactorialOf(double x) => GammaKernels.Gamma(x + 1);

    private static System.Numerics.Complex FactorialOf(System.Numerics.Complex z) => GammaKernels.Gamma(z + 1);

    private static double Factorial2Of(double x) =>
        Math.Pow(2 / Math.PI, (1 - Math.Cos(Math.PI * x)) / 4) * Math.Pow(2, x / 2) * GammaKernels.Gamma((x / 2) + 1);

    private static double BinomialOf(double n, double k) =>
        k < 0 && k == Math.Floor(k) ? 0 : IsFewFactors(k) ? Product(n, -1, (int)k) / GammaKernels.Gamma(k + 1) : GammaKernels.Ratio(n + 1, n - k + 1) / GammaKernels.Gamma(k + 1);

    private static double RisingOf(double x, double k) => IsFewFactors(k) ? Product(x, 1, (int)k) : GammaKernels.Ratio(x + k, x);

    private static double FallingOf(double x, double k) => IsFewFactors(k) ? Product(x, -1, (int)k) : GammaKernels.Ratio(x + 1, x - k + 1);

    private static bool IsFewFactors(double k) => k is >= 0 and <= MostFactors && k == Math.Floor(k);

    private static double Product(double x, double step, int count)
    {
        var product = 1.0;
        for (var i = 0; i < count; i++)
        {
            product *= x + (step * i);
        }

        return product;
    }
}
