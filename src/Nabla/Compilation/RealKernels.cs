using System.Numerics;

namespace Nabla.Compilation;

/// <summary>What the operations of a tape do in doubles where the processor has no instruction for it.</summary>
internal static class RealKernels
{
    /// <summary>The kernel of a function; functions that are defined on complex numbers only have none.</summary>
    /// <exception cref="MathException">The function has no kernel in doubles.</exception>
    public static Delegate Of(Function function) =>
        function.Numeric ?? throw new MathException($"The function '{function}' has no values in doubles: compile for complex numbers.");

    /// <summary>The value of a kernel at as many arguments as it has; the others are not looked at.</summary>
    public static double Call(Delegate kernel, double a, double b, double c, int arity) => kernel switch
    {
        Func<double, double> f => f(a),
        Func<double, double, double> f => f(a, b),
        Func<double, double, double, double> f => f(a, b, c),
        _ => ArrayCalls.Call((Func<double[], double>)kernel, a, b, c, arity),
    };

    /// <summary>A number in doubles, NaN where it is not real.</summary>
    public static double ToReal(Complex number) => number.Imaginary == 0 ? number.Real : double.NaN;

    public static double MultiplySubtract(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, -c);

    public static double NegatedMultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(-a, b, c);

    public static double Not(double condition) => 1 - condition;

    public static double Equal(double a, double b) => Truth(a == b, a, b);

    public static double NotEqual(double a, double b) => Truth(a != b, a, b);

    public static double Less(double a, double b) => Truth(a < b, a, b);

    public static double LessOrEqual(double a, double b) => Truth(a <= b, a, b);

    public static double And(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    public static double Or(double a, double b) => a == 1 || b == 1 ? 1 : a + b;

    public static double Select(double condition, double a, double b) => condition == 1 ? a : condition == 0 ? b : double.NaN;

    private static double Truth(bool holds, double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds ? 1 : 0;
}
