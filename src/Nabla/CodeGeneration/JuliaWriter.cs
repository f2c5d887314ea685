namespace Nabla.CodeGeneration;

/// <summary>Julia: with the gradient, a tuple of the value and a vector.</summary>
internal sealed class JuliaWriter : FunctionWriter
{
    private static readonly string[] Special =
        ["gamma(", "loggamma(", "erf", "digamma(", "trigamma(", "polygamma(", "beta(", "bessel", "hankel", "airy", "zeta("];

    protected override void WriteFunction(FunctionParts parts)
    {
        if (Special.Any(parts.Mentions))
        {
            Line("using SpecialFunctions");
            Line("");
        }

        Line($"function {parts.Name}({List(parts.Parameters)})");
        foreach (var (name, text) in parts.Locals)
        {
            Line($"    {name} = {text}");
        }

        Line(parts.Gradient is null ? $"    return {parts.Value}" : $"    return {parts.Value}, [{List(parts.Gradient)}]");
        Line("end");
    }
}
