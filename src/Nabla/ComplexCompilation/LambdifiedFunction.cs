using System.Collections.Immutable;
using System.Numerics;

namespace Nabla;

/// <summary>A formula that is computed in doubles where that gives a value, and in complex doubles otherwise.</summary>
public sealed class LambdifiedFunction
{
    private readonly CompiledFunction? real;
    private readonly Lazy<CompiledComplexFunction> complex;

    internal LambdifiedFunction(Expr formula, ImmutableArray<Symbol> variables)
    {
        complex = new(() => new([formula], variables));
        try
        {
            real = new([formula], variables, CompilationOptions.Default);
        }
        catch (MathException)
        {
            // What doubles cannot do, complex doubles may: I, complex kernels. What they cannot is reported here, too.
            _ = complex.Value;
        }
    }

    /// <summary>The value at a point.</summary>
    /// <param name="at">The values of the variables, in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than variables.</exception>
    /// <exception cref="MathException">The value is not real, and a function has no complex kernel.</exception>
    public Complex Invoke(params ReadOnlySpan<Complex> at)
    {
        if (real is not null && AllReal(at))
        {
            Span<double> values = stackalloc double[at.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = at[i].Real;
            }

            var value = real.Invoke(values);
            if (!double.IsNaN(value))
            {
                return value;
            }
        }

        return complex.Value.Invoke(at);
    }

    private static bool AllReal(ReadOnlySpan<Complex> values)
    {
        foreach (var value in values)
        {
            if (value.Imaginary != 0)
            {
                return false;
            }
        }

        return true;
    }
}
