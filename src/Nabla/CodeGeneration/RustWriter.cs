namespace Nabla.CodeGeneration;

/// <summary>Rust: with the gradient, a tuple of the value and an array.</summary>
internal sealed class RustWriter : FunctionWriter
{
    protected override void WriteFunction(FunctionParts parts)
    {
        var result = parts.Gradient is null ? "f64" : $"(f64, [f64; {Count(parts)}])";
        Line($"pub fn {parts.Name}({List(parts.Parameters.Select(p => p + ": f64"))}) -> {result} {{");
        foreach (var (name, text) in parts.Locals)
        {
            Line($"    let {name}: f64 = {text};");
        }

        Line(parts.Gradient is null ? $"    {parts.Value}" : $"    ({parts.Value}, [{List(parts.Gradient)}])");
        Line("}");
    }
}
