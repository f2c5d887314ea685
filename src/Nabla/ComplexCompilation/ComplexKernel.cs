using System.Numerics;
using Nabla.Expressions;

namespace Nabla.ComplexCompilation;

/// <summary>A function's kernels: that in doubles for real arguments where it has a value, that in complex doubles otherwise.</summary>
internal sealed class ComplexKernel
{
    /// <summary>The most arguments of a function that is compiled.</summary>
    public const int MostArguments = 3;

    private readonly Function function;
    private readonly int arity;

    public ComplexKernel(Function function, int arity)
    {
        if (function is { Numeric: null, ComplexNumeric: null })
        {
            throw new MathException($"The function '{function}' has no numeric definition to compile.");
        }

        if (arity is 0 or > MostArguments)
        {
            throw new MathException($"The function '{function}' of {arity.ToString(System.Globalization.CultureInfo.InvariantCulture)} arguments cannot be compiled: it takes one to three.");
        }

        (this.function, this.arity) = (function, arity);
    }

    public Complex Call(Complex a, Complex b, Complex c)
    {
        if (a.Imaginary == 0 && (arity < 2 || b.Imaginary == 0) && (arity < 3 || c.Imaginary == 0))
        {
            var real = CallReal(a.Real, b.Real, c.Real);
            if (!double.IsNaN(real))
            {
                return real;
            }
        }

        return (function.ComplexNumeric, arity) switch
        {
            (Func<Complex, Complex> f, 1) => f(a),
            (Func<Complex, Complex, Complex> f, 2) => f(a, b),
            (Func<Complex, Complex, Complex, Complex> f, 3) => f(a, b, c),
            (Func<Complex[], Complex> f, _) => f([.. new[] { a, b, c }.AsSpan(0, arity)]),
            _ => ComplexArithmetic.NaN,
        };
    }

    private double CallReal(double a, double b, double c) => (function.Numeric, arity) switch
    {
        (Func<double, double> f, 1) => f(a),
        (Func<double, double, double> f, 2) => f(a, b),
        (Func<double, double, double, double> f, 3) => f(a, b, c),
        (Func<double[], double> f, _) => f([.. new[] { a, b, c }.AsSpan(0, arity)]),
        _ => double.NaN,
    };
}
