using System.Globalization;

namespace Nabla.Tests.CodeGeneration;

/// <summary>One generated function with the points at which it is called, and what it has to give.</summary>
internal sealed record GeneratedCode(string Name, CodeSample Sample, bool HasGradient, string Text)
{
    private const double Tolerance = 1e-11;

    /// <summary>
    /// Functions for all samples that the language can write, with the gradient where it can write that. What it cannot write is
    /// refused with the name of what is missing.
    /// </summary>
    public static IReadOnlyList<GeneratedCode> Of(CodeLanguage language)
    {
        var code = new List<GeneratedCode>();
        foreach (var sample in CodeSample.All)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"fn{code.Count}");
            if ((Generate(sample, language, name, withGradient: true) ?? Generate(sample, language, name, withGradient: false)) is { } generated)
            {
                code.Add(generated);
            }
        }

        return code;
    }

    /// <summary>Compares the numbers that the function gave at its points, value and gradient by turns, with the interpreter.</summary>
    public void Check(IReadOnlyList<double> results)
    {
        var used = 0;
        foreach (var point in Sample.Points)
        {
            AssertClose(Sample.ValueAt(point), results[used++], "the value", point);
            foreach (var (variable, derivative) in HasGradient ? Sample.Variables.Zip(Sample.GradientAt(point)) : [])
            {
                AssertClose(derivative, results[used++], $"the derivative by {variable}", point);
            }
        }

        Assert.Equal(results.Count, used);
    }

    private static GeneratedCode? Generate(CodeSample sample, CodeLanguage language, string name, bool withGradient)
    {
        try
        {
            return new(name, sample, withGradient, sample.Formula.ToFunction(language, [.. sample.Variables], new CodeOptions { Name = name, WithGradient = withGradient }));
        }
        catch (MathException e)
        {
            Assert.Contains("no counterpart in", e.Message, StringComparison.Ordinal);
            return null;
        }
    }

    private void AssertClose(double expected, double actual, string what, double[] point) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(expected - actual) <= Tolerance * Math.Max(Math.Abs(expected), 1e-3),
            string.Create(CultureInfo.InvariantCulture, $"{Sample.Label}: {what} at ({string.Join(", ", point)}) is {actual:R}, not {expected:R}:\n{Text}"));
}
