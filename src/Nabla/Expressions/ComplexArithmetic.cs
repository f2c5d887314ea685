using System.Numerics;

namespace Nabla.Expressions;

/// <summary>Complex doubles, principal values; real numbers are computed by the real kernels where these have a value.</summary>
internal readonly struct ComplexArithmetic : IArithmetic<Complex>
{
    public static Complex NaN => new(double.NaN, double.NaN);

    public static Complex Of(Number number) => number.ToDouble();

    public static Complex Of(Constant constant) => ReferenceEquals(constant, Constant.I) ? Complex.ImaginaryOne : constant.Value;

    public static Complex Add(Complex left, Complex right) => left + right;

    public static Complex Multiply(Complex left, Complex right) =>
        left.Imaginary == 0 && right.Imaginary == 0 ? left.Real * right.Real : left * right;

    public static Complex Divide(Complex left, Complex right) =>
        right.Imaginary == 0 ? new Complex(left.Real / right.Real, left.Imaginary / right.Real) : left / right;

    public static Complex Power(Complex @base, Complex exponent) =>
        @base.Imaginary == 0 && exponent.Imaginary == 0 && (@base.Real > 0 || exponent.Real == Math.Floor(exponent.Real))
            ? Math.Pow(@base.Real, exponent.Real)
            : Complex.Pow(@base, exponent);

    public static Complex Sqrt(Complex value) => Complex.Sqrt(value);

    public static Complex Exp(Complex value) => value.Imaginary == 0 ? Math.Exp(value.Real) : Complex.Exp(value);

    public static bool TryCall(Function function, Complex[] arguments, out Complex value)
    {
        if (Array.TrueForAll(arguments, static a => a.Imaginary == 0)
            && Kernels.TryCall(function, Array.ConvertAll(arguments, static a => a.Real), out var real)
            && !double.IsNaN(real))
        {
            value = real;
            return true;
        }

        return Kernels.TryCall(function, arguments, out value);
    }

    public static bool? Holds(RelationOperator relation, Complex left, Complex right) => relation switch
    {
        RelationOperator.Equal => left == right,
        RelationOperator.NotEqual => left != right,
        _ => left.Imaginary == 0 && right.Imaginary == 0 ? RealArithmetic.Holds(relation, left.Real, right.Real) : null,
    };
}
