namespace Nabla.CodeGeneration;

/// <summary>C and C++ (the gradient goes into an array that the caller has) and GLSL (it is an out parameter).</summary>
/// <param name="type">The type of the numbers.</param>
/// <param name="headers">Headers, each with what texts that need it mention.</param>
/// <param name="constant">What stands before a local that does not change.</param>
/// <param name="output">What stands before a parameter that is written.</param>
internal sealed class CWriter(string type, IEnumerable<(string Name, string[] Functions)> headers, string constant, string output) : FunctionWriter
{
    protected override void WriteFunction(FunctionParts parts)
    {
        var included = headers.Where(h => h.Functions.Any(parts.Mentions)).ToList();
        foreach (var (header, _) in included)
        {
            Line($"#include <{header}>");
        }

        if (included.Count > 0)
        {
            Line("");
        }

        var parameters = parts.Parameters.Select(p => $"{type} {p}").ToList();
        if (parts.Gradient is not null)
        {
            parameters.Add($"{output}{type} gradient[{Count(parts)}]");
        }

        Line($"{type} {parts.Name}({(parameters.Count == 0 ? "void" : List(parameters))})");
        Line("{");
        foreach (var (name, value) in parts.Locals)
        {
            Line($"    {constant}{type} {name} = {value};");
        }

        foreach (var (index, value) in Numbered(parts.Gradient ?? []))
        {
            Line($"    gradient[{index}] = {value};");
        }

        Line($"    return {parts.Value};");
        Line("}");
    }
}

/// <summary>C#: the gradient goes into a span.</summary>
internal sealed class CSharpWriter : FunctionWriter
{
    protected override void WriteFunction(FunctionParts parts)
    {
        var parameters = parts.Parameters.Select(p => "double " + p).ToList();
        if (parts.Gradient is not null)
        {
            parameters.Add("Span<double> gradient");
        }

        Line($"public static double {parts.Name}({List(parameters)})");
        Line("{");
        foreach (var (name, value) in parts.Locals)
        {
            Line($"    double {name} = {value};");
        }

        foreach (var (index, value) in Numbered(parts.Gradient ?? []))
        {
            Line($"    gradient[{index}] = {value};");
        }

        Line($"    return {parts.Value};");
        Line("}");
    }
}

/// <summary>JavaScript: with the gradient, an object of value and gradient.</summary>
internal sealed class JavaScriptWriter : FunctionWriter
{
    protected override void WriteFunction(FunctionParts parts)
    {
        Line($"function {parts.Name}({List(parts.Parameters)}) {{");
        foreach (var (name, value) in parts.Locals)
        {
            Line($"    const {name} = {value};");
        }

        if (parts.Gradient is null)
        {
            Line($"    return {parts.Value};");
        }
        else
        {
            Line("    return {");
            Line($"        value: {parts.Value},");
            Line("        gradient: [");
            foreach (var value in parts.Gradient)
            {
                Line($"            {value},");
            }

            Line("        ],");
            Line("    };");
        }

        Line("}");
    }
}
