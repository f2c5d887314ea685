using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nabla.Tests.CodeGeneration;

/// <summary>Compiles the generated C# and runs it.</summary>
public class GeneratedCSharpTests
{
    [Fact]
    public void Functions_and_gradients_compile_and_agree_with_the_interpreter()
    {
        var code = GeneratedCode.Of(CodeLanguage.CSharp);
        var functions = Compiled(string.Concat(code.Select(c => c.Text)));
        Assert.True(code.Count > 80, $"Only {code.Count} formulas are C#.");
        foreach (var function in code)
        {
            var method = functions.GetMethod(function.Name)!;
            function.Check([.. function.Sample.Points.SelectMany(p => Results(method, p, function.HasGradient))]);
        }
    }

    [Fact]
    public void An_expression_alone_compiles()
    {
        var samples = CodeSample.All.Select(s => (Sample: s, Code: TextOf(s))).Where(s => s.Code.Length > 0).ToList();
        var source = string.Concat(samples.Select((s, i) => $"public static double E{i}({string.Join(", ", s.Sample.Variables.Select(v => "double " + v))}) => {s.Code};\n"));
        var functions = Compiled(source);
        Assert.True(samples.Count > 80, $"Only {samples.Count} expressions are C#.");
        for (var i = 0; i < samples.Count; i++)
        {
            var sample = samples[i].Sample;
            new GeneratedCode($"E{i}", sample, HasGradient: false, samples[i].Code)
                .Check([.. sample.Points.SelectMany(p => Results(functions.GetMethod($"E{i}")!, p, hasGradient: false))]);
        }
    }

    private static string TextOf(CodeSample sample)
    {
        try
        {
            return sample.Formula.ToCSharp();
        }
        catch (MathException)
        {
            return "";
        }
    }

    private delegate double GradientOf1(double x, Span<double> gradient);

    private delegate double GradientOf2(double x, double y, Span<double> gradient);

    private delegate double GradientOf3(double x, double y, double z, Span<double> gradient);

    private static double[] Results(MethodInfo method, double[] point, bool hasGradient)
    {
        if (!hasGradient)
        {
            return [(double)method.Invoke(null, [.. point.Cast<object>()])!];
        }

        var gradient = new double[point.Length];
        var value = point switch
        {
            [var x] => method.CreateDelegate<GradientOf1>()(x, gradient),
            [var x, var y] => method.CreateDelegate<GradientOf2>()(x, y, gradient),
            [var x, var y, var z] => method.CreateDelegate<GradientOf3>()(x, y, z, gradient),
            _ => throw new InvalidOperationException("A sample has one to three variables."),
        };
        return [value, .. gradient];
    }

    private static Type Compiled(string functions)
    {
        var compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText("using System;\npublic static class Functions\n{\n" + functions + "}\n")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        assembly.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(assembly).GetType("Functions")!;
    }
}
