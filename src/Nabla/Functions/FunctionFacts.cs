using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>Facts that many functions share.</summary>
internal static class FunctionFacts
{
    /// <summary>An entire function that is real on the real line.</summary>
    public static Facts Entire(ImmutableArray<Expr> arguments)
    {
        var x = arguments[0].Facts;
        return x.IsReal ? new(Property.Real) : x.Has(Property.Complex) ? new(Property.Complex) : Facts.Unknown;
    }

    /// <summary>A function that is real, or has a pole, on the real line.</summary>
    public static Facts RealOffPoles(ImmutableArray<Expr> arguments) =>
        arguments[0].Facts.IsReal ? new(Property.ExtendedReal) : Facts.Unknown;

    /// <summary>An entire function that is real on the real line and has the sign of its argument there.</summary>
    public static Facts EntireWithSignOfArgument(ImmutableArray<Expr> arguments) => Entire(arguments) | SignOf(arguments[0].Facts);

    /// <summary>An entire function that is real and bounded on the real line.</summary>
    public static Facts Bounded(ImmutableArray<Expr> arguments) =>
        arguments[0].Facts.IsExtendedReal ? new(Property.Real) : Entire(arguments);

    /// <summary>An entire function that is real and bounded on the real line and has the sign of its argument there.</summary>
    public static Facts BoundedWithSignOfArgument(ImmutableArray<Expr> arguments) => Bounded(arguments) | SignOf(arguments[0].Facts);

    /// <summary>Such a function with values that are not algebraic at algebraic arguments but 0 (Lindemann's theorem).</summary>
    public static Facts BoundedAndTranscendental(ImmutableArray<Expr> arguments) => Bounded(arguments) | Transcendental(arguments[0].Facts);

    /// <summary>A function that is real, or has a pole, on the real line; not algebraic at algebraic arguments but 0.</summary>
    public static Facts RealOffPolesAndTranscendental(ImmutableArray<Expr> arguments) => RealOffPoles(arguments) | Transcendental(arguments[0].Facts);

    /// <summary>Not algebraic where x is algebraic and not 0.</summary>
    public static Facts Transcendental(Facts x) => x.Has(Property.Algebraic) && x.IsNonzero ? new(0, Property.Algebraic) : Facts.Unknown;

    /// <summary>Real for every real argument in all places.</summary>
    public static Facts RealWhenAllReal(ImmutableArray<Expr> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.Facts.IsReal)
            {
                return Facts.Unknown;
            }
        }

        return new Facts(Property.Real);
    }

    /// <summary>The sign and the zero of a value that is positive, negative or zero where x is.</summary>
    public static Facts SignOf(Facts x) => new(
        x.Yes & (Property.Positive | Property.Negative | Property.Zero),
        x.No & (x.IsExtendedReal ? Property.Positive | Property.Negative | Property.Zero : Property.Zero));
}
