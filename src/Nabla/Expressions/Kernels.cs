using System.Numerics;

namespace Nabla.Expressions;

/// <summary>Calls the numeric kernels of function entries.</summary>
internal static class Kernels
{
    /// <summary>The value in doubles; false where the function has no kernel for as many arguments.</summary>
    public static bool TryCall(Function function, double[] arguments, out double value)
    {
        (var found, value) = function.Numeric switch
        {
            Func<double, double> f when arguments.Length == 1 => (true, f(arguments[0])),
            Func<double, double, double> f when arguments.Length == 2 => (true, f(arguments[0], arguments[1])),
            Func<double, double, double, double> f when arguments.Length == 3 => (true, f(arguments[0], arguments[1], arguments[2])),
            Func<double[], double> f => (true, f(arguments)),
            _ => (false, double.NaN),
        };
        return found;
    }

    /// <summary>The value in complex doubles; false where the function has no kernel for as many arguments.</summary>
    public static bool TryCall(Function function, Complex[] arguments, out Complex value)
    {
        (var found, value) = function.ComplexNumeric switch
        {
            Func<Complex, Complex> f when arguments.Length == 1 => (true, f(arguments[0])),
            Func<Complex, Complex, Complex> f when arguments.Length == 2 => (true, f(arguments[0], arguments[1])),
            Func<Complex, Complex, Complex, Complex> f when arguments.Length == 3 => (true, f(arguments[0], arguments[1], arguments[2])),
            Func<Complex[], Complex> f => (true, f(arguments)),
            _ => (false, ComplexArithmetic.NaN),
        };
        return found;
    }
}
