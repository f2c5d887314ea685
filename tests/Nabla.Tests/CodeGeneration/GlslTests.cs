using System.Globalization;
using System.Text;

namespace Nabla.Tests.CodeGeneration;

/// <summary>
/// The generated GLSL: glslangValidator, where it is installed, compiles it for OpenGL and for WebGL; and since its functions are also
/// C++ of floats but for a word, g++ runs them beside the interpreter.
/// </summary>
public class GlslTests
{
    // Floats have seven digits, of which a formula loses some.
    private const double Tolerance = 2e-4;

    // A change of the arguments in a float's last digit.
    private const double Rounding = 6e-8;

    [Theory]
    [InlineData("#version 130\n")]
    [InlineData("#version 300 es\nprecision highp float;\nprecision highp int;\n")]
    public void A_compiler_of_shaders_takes_the_functions(string version)
    {
        Assert.SkipUnless(ForeignProgram.Exists("glslangValidator"), "glslangValidator is not installed: the shaders are not compiled here.");
        var code = GeneratedCode.Of(CodeLanguage.Glsl);
        var shader = new StringBuilder(version);
        foreach (var function in code)
        {
            shader.Append(function.Text);
        }

        shader.Append("out vec4 color;\nvoid main()\n{\n    float sum = 0.0;\n");
        foreach (var function in code)
        {
            var count = function.Sample.Variables.Length;
            var point = string.Join(", ", Enumerable.Repeat("gl_FragCoord.x", count));
            shader.Append(CultureInfo.InvariantCulture, $"    {{ float g[{count}]; sum += {function.Name}({point}{(function.HasGradient ? ", g" : "")}); }}\n");
        }

        shader.Append("    color = vec4(sum);\n}\n");
        ForeignProgram.NumbersOf(shader.ToString(), "frag", file =>
        {
            ForeignProgram.Run("glslangValidator", file);
            return [];
        });
        Assert.True(code.Count > 60, $"Only {code.Count} formulas are GLSL.");
    }

    [Fact]
    public void The_functions_agree_with_the_interpreter_as_far_as_floats_do()
    {
        Assert.SkipUnless(ForeignProgram.Exists("g++"), "g++ is not installed: the functions are not run here.");
        var code = GeneratedCode.Of(CodeLanguage.Glsl);
        var text = ForeignProgram.Text(
            code,
            "#include <cmath>\n#include <cstdio>\nusing namespace std;\n#define out\n"
            + "static float min(float a, float b) { return a < b ? a : b; }\nstatic float max(float a, float b) { return a > b ? a : b; }\n"
            + "static float sign(float a) { return (a > 0) - (a < 0); }\nstatic float atan(float a, float b) { return atan2(a, b); }\n"
            + "static float mod(float a, float b) { return a - b * floor(a / b); }\nstatic float fract(float a) { return a - floor(a); }\n",
            (f, point) => $"    {{ float g[3] = {{ 0 }}; printf(\"%.9g\\n\", (double){f.Name}({point}{(f.HasGradient ? ", g" : "")})); for (int i = 0; i < {(f.HasGradient ? f.Sample.Variables.Length : 0)}; i++) printf(\"%.9g\\n\", (double)g[i]); }}",
            "int main()\n{\n",
            "    return 0;\n}\n");
        var numbers = ForeignProgram.NumbersOf(text, "cpp", file => ForeignProgram.NumbersOfCompiled("g++", ["-std=c++11", "-w", "-fsingle-precision-constant", file, "-o", file + ".out"], file + ".out"));
        var used = 0;
        var compared = 0;
        var problems = new List<string>();
        foreach (var function in code)
        {
            foreach (var point in function.Sample.Points)
            {
                for (var i = 0; i <= (function.HasGradient ? function.Sample.Variables.Length : 0); i++)
                {
                    var number = numbers[used++];
                    if (ValueOfFloats(at => i == 0 ? function.Sample.ValueAt(at) : function.Sample.GradientAt(at)[i - 1], point) is { } expected)
                    {
                        compared++;
                        problems.AddRange(Math.Abs(number - expected) <= Tolerance * Math.Max(Math.Abs(expected), 1e-2) ? [] : [FormattableString.Invariant($"{function.Sample.Label}, number {i} at ({string.Join(", ", point)}) is {number:R}, not {expected:R}:\n{function.Text}")]);
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{compared} of {numbers.Length} numbers");
        Assert.True(problems.Count == 0 && compared > numbers.Length * 0.8, $"{compared} of {numbers.Length}, {problems.Count} others:\n{string.Join('\n', problems)}");
    }

    /// <summary>The value where floats can have it: of moderate size, and hardly changed by rounding the arguments.</summary>
    private static double? ValueOfFloats(Func<double[], double> function, double[] point)
    {
        var value = function(point);
        return Math.Abs(value) is < 1e30 and (0 or > 1e-30)
            && new[] { Rounding, -Rounding }.All(d => Math.Abs(function([.. point.Select(x => x * (1 + d))]) - value) <= Tolerance / 10 * Math.Max(Math.Abs(value), 1e-2))
                ? value
                : null;
    }
}
