using System.Numerics;

namespace Nabla.Expressions;

/// <summary>
/// Complex doubles that carry a bound of their error, so that a sign which rounding could have changed is not taken for known.
/// The bounds are of first order with room to spare.
/// </summary>
internal readonly struct BoundedArithmetic : IArithmetic<Bounded>
{
    private const double Rounding = 1e-15; // a few units in the last place
    private const double KernelAccuracy = 1e-10; // what every kernel reaches, relative to its value
    private const double ElementaryAccuracy = 4e-15; // what the real kernels of functions reach that have a vector kernel, too
    private const double Underflow = 1e-300;
    private const double LargestExactInteger = 1L << 53;

    public static Bounded NaN => Bounded.Unknown;

    public static Bounded Of(Number number)
    {
        var value = number.ToDouble();
        var exact = number is Float || (number is Integer && Math.Abs(value) <= LargestExactInteger);
        return new(value, exact ? 0 : Rounding * Math.Abs(value), true);
    }

    public static Bounded Of(Constant constant) =>
        ReferenceEquals(constant, Constant.I) ? new(Complex.ImaginaryOne, 0, false) : new(constant.Value, Rounding * constant.Value, true);

    public static Bounded Add(Bounded left, Bounded right) =>
        Rounded(left.Value + right.Value, left.Error + right.Error, left.IsReal && right.IsReal);

    public static Bounded Multiply(Bounded left, Bounded right) =>
        Rounded(left.Value * right.Value, (left.Size * right.Error) + (left.Error * (right.Size + right.Error)), left.IsReal && right.IsReal);

    public static Bounded Divide(Bounded left, Bounded right)
    {
        if (!right.IsNonzero)
        {
            return NaN;
        }

        var quotient = ComplexArithmetic.Divide(left.Value, right.Value);
        return Rounded(quotient, (left.Error + (Complex.Abs(quotient) * right.Error)) / (right.Size - right.Error), left.IsReal && right.IsReal);
    }

    public static Bounded Power(Bounded @base, Bounded exponent)
    {
        var isInteger = exponent.IsReal && exponent.Error == 0 && double.IsInteger(exponent.Value.Real);
        if (!@base.IsNonzero || (!isInteger && @base.MayCrossCut))
        {
            return NaN;
        }

        var power = ComplexArithmetic.Power(@base.Value, exponent.Value);
        var logarithm = Complex.Abs(Complex.Log(@base.Value));
        var growth = ((exponent.Size + exponent.Error) * @base.Error / (@base.Size - @base.Error)) + (exponent.Error * logarithm);
        return Grown(power, growth, exponent.Size * logarithm, @base.IsReal && exponent.IsReal && (isInteger || @base.Value.Real > 0));
    }

    public static Bounded Sqrt(Bounded value) =>
        value.IsNonzero ? Power(value, new Bounded(0.5, 0, true)) : NaN;

    public static Bounded Exp(Bounded value) =>
        Grown(ComplexArithmetic.Exp(value.Value), value.Error, value.Size, value.IsReal);

    public static bool TryCall(Function function, Bounded[] arguments, out Bounded value)
    {
        value = NaN;
        Complex[] at = Array.ConvertAll(arguments, static a => a.Value);
        if (!ComplexArithmetic.TryCall(function, at, out var result))
        {
            return false;
        }

        var spread = 0.0;
        for (var i = 0; i < arguments.Length; i++)
        {
            foreach (var direction in arguments[i].IsReal ? RealDirections : AllDirections)
            {
                Complex[] near = [.. at];
                near[i] += arguments[i].Error * direction;
                if (arguments[i].Error > 0 && ComplexArithmetic.TryCall(function, near, out var neighbour))
                {
                    spread = Math.Max(spread, Complex.Abs(neighbour - result));
                }
            }
        }

        var isReal = result.Imaginary == 0 && Array.TrueForAll(arguments, static a => a.IsReal);
        value = Rounded(result, (2 * arguments.Length * spread) + ((isReal && function.Vector is not null ? ElementaryAccuracy : KernelAccuracy) * Complex.Abs(result)), isReal);
        return true;
    }

    public static bool? Holds(RelationOperator relation, Bounded left, Bounded right)
    {
        var difference = Add(left, Multiply(right, new Bounded(-1, 0, true)));
        return !difference.IsNonzero ? null
            : relation is RelationOperator.Equal or RelationOperator.NotEqual ? relation == RelationOperator.NotEqual
            : difference.IsReal ? RealArithmetic.Holds(relation, difference.Value.Real, 0)
            : null;
    }

    private static Complex[] RealDirections { get; } = [1, -1];

    private static Complex[] AllDirections { get; } = [1, -1, Complex.ImaginaryOne, -Complex.ImaginaryOne];

    /// <summary>An exponential whose exponent may be off by the growth.</summary>
    private static Bounded Grown(Complex value, double growth, double exponentSize, bool isReal) =>
        Rounded(value, Complex.Abs(value) * (Math.Exp(growth) - 1 + (Rounding * exponentSize)), isReal);

    private static Bounded Rounded(Complex value, double error, bool isReal)
    {
        var bound = error + (Rounding * Complex.Abs(value)) + Underflow;
        return Complex.IsFinite(value) && double.IsFinite(bound) ? new(value, bound, isReal) : NaN;
    }
}
