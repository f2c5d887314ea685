using Nabla.Languages;

namespace Nabla.CodeGeneration;

/// <summary>Fortran: a function, or with the gradient a subroutine.</summary>
internal sealed class FortranWriter : FunctionWriter
{
    protected override void WriteFunction(FunctionParts parts)
    {
        var hasGradient = parts.Gradient is not null;
        IEnumerable<string> arguments = hasGradient ? [.. parts.Parameters, "value", "gradient"] : parts.Parameters;
        Line(FortranLines.Broken(hasGradient ? $"pure subroutine {parts.Name}({List(arguments)})" : $"pure function {parts.Name}({List(arguments)}) result(value)"));
        if (parts.Mentions("ieee_"))
        {
            Line("    use, intrinsic :: ieee_arithmetic");
        }

        Line("    implicit none");
        foreach (var parameter in parts.Parameters)
        {
            Line($"    double precision, intent(in) :: {parameter}");
        }

        Line(hasGradient ? "    double precision, intent(out) :: value" : "    double precision :: value");
        if (hasGradient)
        {
            Line($"    double precision, intent(out) :: gradient({Count(parts)})");
        }

        foreach (var (name, _) in parts.Locals)
        {
            Line($"    double precision :: {name}");
        }

        foreach (var (name, text) in parts.Locals)
        {
            Line($"    {name} = {text}");
        }

        Line($"    value = {parts.Value}");
        foreach (var (index, text) in Numbered(parts.Gradient ?? [], from: 1))
        {
            Line($"    gradient({index}) = {text}");
        }

        Line(hasGradient ? $"end subroutine {parts.Name}" : $"end function {parts.Name}");
    }
}
