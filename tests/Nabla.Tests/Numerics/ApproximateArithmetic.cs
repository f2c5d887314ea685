using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Tests.Numerics;

/// <summary>Complex doubles with error bounds. A result whose error bound crosses a branch cut or a jump is NaN or has a large bound.</summary>
internal readonly struct ApproximateArithmetic : IArithmetic<Approximate>
{
    private static readonly Complex[] RealDirections = [1, -1];
    private static readonly Complex[] Directions = [1, -1, Complex.ImaginaryOne, -Complex.ImaginaryOne];

    public static Approximate NaN => Approximate.NaN;

    public static Approximate Of(Number number)
    {
        var value = number.ToDouble();
        return number is NonFinite ? NaN : Approximate.Rounded(value, 0, isReal: true) with { Error = number is Integer or Float && Math.Abs(value) < 1L << 53 ? 0 : Approximate.Epsilon * Math.Abs(value) };
    }

    public static Approximate Of(Constant constant) =>
        ReferenceEquals(constant, Constant.I) ? Approximate.Exact(Complex.ImaginaryOne)
        : double.IsNaN(constant.Value) ? NaN
        : Approximate.Rounded(constant.Value, 0, isReal: true);

    public static Approximate Add(Approximate left, Approximate right) =>
        Approximate.Rounded(left.Value + right.Value, left.Error + right.Error, left.IsReal && right.IsReal);

    public static Approximate Multiply(Approximate left, Approximate right) =>
        Approximate.Rounded(
            left.Value * right.Value,
            (left.Error * right.Size) + (right.Error * left.Size) + (left.Error * right.Error),
            left.IsReal && right.IsReal);

    public static Approximate Divide(Approximate left, Approximate right) =>
        right.Size <= 2 * right.Error ? NaN
        : Approximate.Rounded(
            left.Value / right.Value,
            (left.Error + (right.Error * left.Size / right.Size)) / (right.Size - right.Error),
            left.IsReal && right.IsReal);

    public static Approximate Power(Approximate @base, Approximate exponent)
    {
        var isInteger = exponent is { IsReal: true, Error: 0 } && exponent.Value.Real == Math.Floor(exponent.Value.Real);
        if (isInteger && exponent.Value.Real == 0)
        {
            return Approximate.Exact(Complex.One); // SymPy's 0**0 = 1
        }

        if (@base.Size <= 2 * @base.Error)
        {
            return @base is { Size: 0, Error: 0 } && exponent.Value.Real > exponent.Error ? Approximate.Exact(Complex.Zero) : NaN;
        }

        if (@base.IsReal && exponent.IsReal && (isInteger || @base.Value.Real > 0))
        {
            var power = Math.Pow(@base.Value.Real, exponent.Value.Real);
            return Approximate.Rounded(power, Inherited(power), isReal: true);
        }

        if (!isInteger && !@base.IsReal && @base.Value.Real < 0 && Math.Abs(@base.Value.Imaginary) <= 2 * @base.Error)
        {
            return NaN; // on either side of the branch cut
        }

        var logarithm = Complex.Log(@base.IsReal ? new Complex(@base.Value.Real, 0) : @base.Value);
        var value = Complex.Exp(exponent.Value * logarithm);
        return Approximate.Rounded(value, Inherited(value) + (Approximate.Epsilon * Complex.Abs(exponent.Value * logarithm) * Complex.Abs(value)), isReal: false);

        double Inherited(Complex power) =>
            2 * Complex.Abs(power) * ((exponent.Size * @base.Error / @base.Size) + (Complex.Abs(Complex.Log(@base.Value)) * exponent.Error));
    }

    public static Approximate Sqrt(Approximate value) => Power(value, Approximate.Exact(0.5));

    public static Approximate Exp(Approximate value)
    {
        var result = value.IsReal ? Math.Exp(value.Value.Real) : Complex.Exp(value.Value);
        return Approximate.Rounded(result, Complex.Abs(result) * (value.Error + (Approximate.Epsilon * value.Size)) * 2, value.IsReal);
    }

    public static bool TryCall(Function function, Approximate[] arguments, out Approximate value)
    {
        value = NaN;
        const double largest = 1e6; // beyond it the error bounds of most functions say nothing, and series get long
        if (!Array.TrueForAll(arguments, a => a.IsFinite && a.Size < largest))
        {
            return true;
        }

        var point = Array.ConvertAll(arguments, a => a.Value);
        if (!TryKernel(function, point, Array.TrueForAll(arguments, a => a.IsReal), out var center, out var isReal))
        {
            return false;
        }

        var error = 0.0;
        for (var i = 0; i < arguments.Length; i++)
        {
            var distance = Math.Max(arguments[i].Error, Approximate.Epsilon * arguments[i].Size);
            foreach (var direction in arguments[i].IsReal ? RealDirections : Directions)
            {
                var moved = (Complex[])point.Clone();
                moved[i] += distance * direction;
                TryKernel(function, moved, Array.TrueForAll(arguments, a => a.IsReal), out var neighbour, out _);
                error += Complex.Abs(neighbour - center);
            }
        }

        const double kernelError = 1e-14;
        value = Approximate.Rounded(center, error + (kernelError * Complex.Abs(center)), isReal);
        return true;
    }

    public static bool? Holds(RelationOperator relation, Approximate left, Approximate right)
    {
        if (!left.IsFinite || !right.IsFinite || Complex.Abs(left.Value - right.Value) <= 4 * (left.Error + right.Error))
        {
            return null; // too close to tell
        }

        return relation switch
        {
            RelationOperator.Equal => false,
            RelationOperator.NotEqual => true,
            _ => left.IsReal && right.IsReal ? RealArithmetic.Holds(relation, left.Value.Real, right.Value.Real) : null,
        };
    }

    private static bool TryKernel(Function function, Complex[] arguments, bool allReal, out Complex value, out bool isReal)
    {
        if (allReal && Kernels.TryCall(function, Array.ConvertAll(arguments, a => a.Real), out var real) && !double.IsNaN(real))
        {
            (value, isReal) = (real, true);
            return true;
        }

        isReal = false;
        return Kernels.TryCall(function, arguments, out value);
    }
}
