using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Heaviside's step, Dirac's and Kronecker's delta, singularity functions, DLMF 1.16.</summary>
public static class Steps
{
    /// <summary>Heaviside(x), Heaviside(x, atZero).</summary>
    public static Function Heaviside { get; } = new("Heaviside")
    {
        Summary = "0 for x < 0, 1 for x > 0, and the second argument (1/2 without it) at 0; real x only.",
        Dlmf = "1.16.13",
        MaxArity = 2,
        PartialAt = (a, i) => i == 0 ? DiracDelta![a[0]] : null,
        Evaluate = a => StepRules.Heaviside(a),
        FactsOf = a => a.Length == 1 || a[1].Facts.IsReal ? new Facts(Property.Real) : Facts.Unknown,
        Numeric = (Func<double[], double>)HeavisideOf,
        Definition = a => Piecewise.Of(
            new Case(Integer.One, Relation.Of(RelationOperator.Greater, a[0], Integer.Zero)),
            new Case(Integer.Zero, Relation.Of(RelationOperator.Less, a[0], Integer.Zero)),
            new Case(a.Length == 1 ? Fraction.Half : a[1], Relation.Of(RelationOperator.Equal, a[0], Integer.Zero))),
        CodeDefinition = a => Piecewise.Of(
            new Case(Integer.Zero, Relation.Of(RelationOperator.Less, a[0], Integer.Zero)),
            new Case(a.Length == 1 ? Fraction.Half : a[1], Relation.Of(RelationOperator.Equal, a[0], Integer.Zero)),
            new Case(Integer.One, Constant.True)),
        SmoothOn = [new(0.1, 3), new(-1, 1)],
        IsHolomorphic = false,
        IsStep = true,
        LatexForms = [@"\theta\left(#1\right)", @"\theta\left(#1, #2\right)"],
        UnicodeForm = "θ(#1)",
        Unicode = "θ",
    };

    /// <summary>DiracDelta(x), DiracDelta(x, n).</summary>
    public static Function DiracDelta { get; } = new("DiracDelta")
    {
        Summary = "Dirac's delta: 0 for x other than 0, with integral 1; the second argument is the order of its derivative.",
        Dlmf = "1.16.10",
        MaxArity = 2,
        PartialAt = (a, i) => i == 0 ? DiracDelta![a[0], a.Length == 1 ? Integer.One : a[1] + 1] : null,
        Evaluate = a => StepRules.DiracDelta(a),
        Numeric = (Func<double[], double>)DiracDeltaOf,
        SmoothOn = [new(0.1, 3), new(1, 1)],
        IsHolomorphic = false,
        LatexForms = [@"\delta\left(#1\right)", @"\delta^{\left( #2 \right)}\left( #1 \right)"],
        UnicodeForm = "δ(#1)",
    };

    /// <summary>KroneckerDelta(i, j).</summary>
    public static Function KroneckerDelta { get; } = new("KroneckerDelta")
    {
        Summary = "1 where i = j, else 0.",
        Dlmf = "front matter (Common Notations)",
        MinArity = 2,
        MaxArity = 2,
        Evaluate = a => StepRules.KroneckerDelta(a[0], a[1]),
        FactsOf = _ => new Facts(Property.Integer, Property.Negative),
        Numeric = (Func<double, double, double>)KroneckerDeltaOf,
        SmoothOn = [new(0.1, 1), new(2, 3)],
        IsHolomorphic = false,
        IsStep = true,
        LatexForms = [@"\delta_{#1 #2}"],
        CodeDefinition = a => Piecewise.Of(new Case(Integer.One, Relation.Of(RelationOperator.Equal, a[0], a[1])), new Case(Integer.Zero, Constant.True)),
        Code = CodeNames.None with { Python = "(1 if #1 == #2 else 0)" },
    };

    /// <summary>SingularityFunction(x, a, n).</summary>
    public static Function SingularityFunction { get; } = new("SingularityFunction")
    {
        Summary = "Macaulay's bracket (x - a)**n for x > a, else 0; for n = -1, -2, ... derivatives of the delta at a.",
        MinArity = 3,
        MaxArity = 3,
        PartialAt = (a, i) => i == 0 ? StepRules.SingularitySlope(a) : null,
        Evaluate = a => StepRules.Singularity(a[0], a[1], a[2]),
        Numeric = (Func<double, double, double, double>)SingularityOf,
        SmoothOn = [new(1, 3), new(-1, 0), new(2, 2)],
        IsHolomorphic = false,
        LatexForms = [@"{\left\langle #- \right\rangle}^{#3}"],
        CodeDefinition = a => StepRules.SingularityAsCases(a[0], a[1], a[2]),
    };

    private static double HeavisideOf(double[] a) => a[0] > 0 ? 1 : a[0] < 0 ? 0 : a[0] == 0 ? (a.Length == 1 ? 0.5 : a[1]) : double.NaN;

    private static double DiracDeltaOf(double[] a) => a[0] == 0 ? double.NaN : 0 * a[0];

    private static double KroneckerDeltaOf(double i, double j) => i == j ? 1 : 0;

    private static double SingularityOf(double x, double a, double n) =>
        x >= a ? (n >= 0 ? Math.Pow(x - a, n) : x == a ? double.PositiveInfinity : 0) : x < a ? 0 : double.NaN;
}
