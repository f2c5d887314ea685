using Nabla.Vectors;

namespace Nabla.Functions;

/// <summary>Functions as they are computed in doubles, which expressions write in another way.</summary>
internal static class TapeFunctions
{
    /// <summary>x**(1/3), NaN where x is negative: the exponent 1/3 is no double, so that the function pow misses the root.</summary>
    public static Function Cbrt { get; } = new("cbrt")
    {
        Numeric = (Func<double, double>)AtPoint.Of<VectorFunctions.Cbrt>,
        Vector = new VectorKernel.Of<VectorFunctions.Cbrt>(),
    };

    /// <summary>Mod(x, y) with the derivatives that it has where it does not jump.</summary>
    public static Function Mod { get; } = new("mod")
    {
        MinArity = 2,
        MaxArity = 2,
        Partials = [_ => Integer.One, a => -Rounding.Floor[a[0] / a[1]]],
        Numeric = (Func<double, double, double>)Remainders.Mod,
        Vector = new VectorKernel.Of2<VectorFunctions.Mod>(),
    };
}
