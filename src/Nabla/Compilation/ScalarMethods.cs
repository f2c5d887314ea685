using System.Reflection;

namespace Nabla.Compilation;

/// <summary>The methods that generated code calls for operations that are no instructions of the intermediate language.</summary>
internal static class ScalarMethods
{
    public static FieldInfo First { get; } = typeof((double, double)).GetField("Item1")!;

    public static FieldInfo Second { get; } = typeof((double, double)).GetField("Item2")!;

    public static MethodInfo Of(Op op) => op switch
    {
        Op.SquareRoot => Method<Func<double, double>>(Math.Sqrt),
        Op.Power => Method<Func<double, double, double>>(Math.Pow),
        Op.Absolute => Method<Func<double, double>>(Math.Abs),
        Op.Floor => Method<Func<double, double>>(Math.Floor),
        Op.Maximum => Method<Func<double, double, double>>(Math.Max),
        Op.Minimum => Method<Func<double, double, double>>(Math.Min),
        Op.MultiplyAdd => Method<Func<double, double, double, double>>(Math.FusedMultiplyAdd),
        Op.MultiplySubtract => Method<Func<double, double, double, double>>(RealKernels.MultiplySubtract),
        Op.NegatedMultiplyAdd => Method<Func<double, double, double, double>>(RealKernels.NegatedMultiplyAdd),
        Op.Equal => Method<Func<double, double, double>>(RealKernels.Equal),
        Op.NotEqual => Method<Func<double, double, double>>(RealKernels.NotEqual),
        Op.Less => Method<Func<double, double, double>>(RealKernels.Less),
        Op.LessOrEqual => Method<Func<double, double, double>>(RealKernels.LessOrEqual),
        Op.Not => Method<Func<double, double>>(RealKernels.Not),
        Op.And => Method<Func<double, double, double>>(RealKernels.And),
        Op.Or => Method<Func<double, double, double>>(RealKernels.Or),
        Op.Select => Method<Func<double, double, double, double>>(RealKernels.Select),
        Op.SineCosine => Method<Func<double, (double, double)>>(Math.SinCos),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    /// <summary>The method that calls a delegate.</summary>
    public static MethodInfo Invoke(Delegate kernel) => kernel switch
    {
        Func<double, double> => typeof(Func<double, double>).GetMethod("Invoke")!,
        Func<double, double, double> => typeof(Func<double, double, double>).GetMethod("Invoke")!,
        Func<double, double, double, double> => typeof(Func<double, double, double, double>).GetMethod("Invoke")!,
        _ => Method<Func<Func<double[], double>, double, double, double, int, double>>(ArrayCalls.Call),
    };

    private static MethodInfo Method<TDelegate>(TDelegate method)
        where TDelegate : Delegate => method.Method;
}
