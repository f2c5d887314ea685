namespace Nabla.Compilation;

/// <summary>Calls of kernels that take their arguments in an array; the array is used again, so that a call allocates nothing.</summary>
internal static class ArrayCalls
{
    private const int MostArguments = 3;

    [ThreadStatic]
    private static double[]?[]? spares;

    /// <summary>The value for the first arguments, as many as there are.</summary>
    public static double Call(Func<double[], double> kernel, double a, double b, double c, int count)
    {
        var arrays = spares ??= new double[MostArguments][];
        var arguments = arrays[count - 1] ?? new double[count];
        arrays[count - 1] = null; // a kernel that itself makes such a call must not take it
        arguments[0] = a;
        if (count > 1)
        {
            arguments[1] = b;
        }

        if (count > 2)
        {
            arguments[2] = c;
        }

        var value = kernel(arguments);
        arrays[count - 1] = arguments;
        return value;
    }
}
