using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>x**(1/3) as it is computed: expressions have the power. The exponent 1/3 is no double, so that the function pow misses the root.</summary>
internal static class CubeRoot
{
    /// <summary>The principal root, NaN in doubles where x is negative.</summary>
    public static Function Cbrt { get; } = new("cbrt")
    {
        Summary = "The principal cube root x**(1/3); branch cut (-oo, 0).",
        Partials = [a => Cbrt![a[0]].Pow(-2) / 3],
        Numeric = (Func<double, double>)AtPoint.Of<VectorFunctions.Cbrt>,
        Vector = new VectorKernel.Of<VectorFunctions.Cbrt>(),
    };
}
