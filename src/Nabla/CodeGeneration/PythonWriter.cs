namespace Nabla.CodeGeneration;

/// <summary>Python: with the gradient, a tuple of the value and a list of derivatives.</summary>
internal sealed class PythonWriter(params string[] modules) : FunctionWriter
{
    protected override void WriteFunction(FunctionParts parts)
    {
        var used = modules.Where(m => parts.Mentions(m + ".")).ToList();
        foreach (var module in used)
        {
            Line("import " + module);
        }

        if (used.Count > 0)
        {
            Line("");
            Line("");
        }

        Line($"def {parts.Name}({List(parts.Parameters)}):");
        foreach (var (name, value) in parts.Locals)
        {
            Line($"    {name} = {value}");
        }

        if (parts.Gradient is null)
        {
            Line($"    return {parts.Value}");
            return;
        }

        Line($"    value = {parts.Value}");
        Line("    gradient = [");
        foreach (var value in parts.Gradient)
        {
            Line($"        {value},");
        }

        Line("    ]");
        Line("    return value, gradient");
    }
}
