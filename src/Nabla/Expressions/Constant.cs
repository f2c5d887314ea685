using Nabla.Expressions;

namespace Nabla;

/// <summary>A named constant: pi, E, I, EulerGamma, Catalan, GoldenRatio, TribonacciConstant, or the truth values True and False.</summary>
public sealed class Constant : Expr
{
    private Constant(string name, double value, Facts facts)
        : base(ExprKind.Constant, ContentHash.Of(ExprKind.Constant).With(name), symbolMask: 0, treeSize: 1)
    {
        Name = name;
        Value = value;
        KnownFacts = facts.Completed();
    }

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Constant Pi { get; } = new("pi", Math.PI, new(Property.Positive | Property.Real, Property.Algebraic));

    /// <summary>Euler's number, the base of the natural logarithm.</summary>
    public static Constant E { get; } = new("E", Math.E, new(Property.Positive | Property.Real, Property.Algebraic));

    /// <summary>The imaginary unit.</summary>
    public static Constant I { get; } = new("I", double.NaN, new(Property.Imaginary | Property.Algebraic));

    /// <summary>The Euler-Mascheroni constant, DLMF 5.2.3.</summary>
    public static Constant EulerGamma { get; } = new("EulerGamma", 0.57721566490153286061, new(Property.Positive | Property.Real, Property.Integer));

    /// <summary>Catalan's constant, DLMF 25.11.40.</summary>
    public static Constant Catalan { get; } = new("Catalan", 0.91596559417721901505, new(Property.Positive | Property.Real, Property.Integer));

    /// <summary>(1 + sqrt(5))/2.</summary>
    public static Constant GoldenRatio { get; } = new("GoldenRatio", 1.6180339887498948482, new(Property.Positive | Property.Real | Property.Algebraic, Property.Rational));

    /// <summary>The real root of x**3 - x**2 - x - 1.</summary>
    public static Constant TribonacciConstant { get; } = new("TribonacciConstant", 1.8392867552141611326, new(Property.Positive | Property.Real | Property.Algebraic, Property.Rational));

    /// <summary>The truth value true.</summary>
    public static Constant True { get; } = new("True", double.NaN, Facts.Unknown);

    /// <summary>The truth value false.</summary>
    public static Constant False { get; } = new("False", double.NaN, Facts.Unknown);

    /// <summary>All constants.</summary>
    public static IReadOnlyList<Constant> All { get; } = [Pi, E, I, EulerGamma, Catalan, GoldenRatio, TribonacciConstant, True, False];

    /// <summary>The name, as printed.</summary>
    public string Name { get; }

    /// <summary>The nearest double; NaN for I and the truth values.</summary>
    public double Value { get; }

    /// <summary>Whether this is True or False.</summary>
    public bool IsTruthValue => ReferenceEquals(this, True) || ReferenceEquals(this, False);

    internal Facts KnownFacts { get; }

    internal static Constant Truth(bool value) => value ? True : False;
}
