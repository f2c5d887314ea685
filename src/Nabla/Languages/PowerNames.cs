namespace Nabla.Languages;

/// <summary>How a language writes powers.</summary>
/// <param name="Exp">The exponential function.</param>
/// <param name="Sqrt">The square root.</param>
/// <param name="Cbrt">The cube root.</param>
/// <param name="Pow">The power.</param>
/// <param name="Over">What stands before a reciprocal's divisor.</param>
internal sealed record PowerNames(string Exp, string Sqrt, string Cbrt, string Pow, string Over);
