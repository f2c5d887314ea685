namespace Nabla.Vectors;

/// <summary>Remainders of doubles.</summary>
internal static class Remainders
{
    /// <summary>x - y*floor(x/y), rounded once: zero or of the sign of y.</summary>
    public static double Mod(double x, double y)
    {
        var rest = x % y; // exact, of the sign of x
        return rest == 0 ? 0 : (rest < 0) != (y < 0) ? rest + y : rest;
    }
}
