using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Nabla.Tests.CodeGeneration;

/// <summary>Programs of other languages around generated functions: each prints one number a line, at full precision.</summary>
internal static class ForeignProgram
{
    /// <summary>Whether a program is on the PATH.</summary>
    public static bool Exists(string program) => All(program).Any();

    /// <summary>All programs of a name on the PATH.</summary>
    public static IEnumerable<string> All(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).Where(File.Exists);

    /// <summary>Whether a program succeeds.</summary>
    public static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Runs a program and gives the numbers that it prints.</summary>
    public static double[] Numbers(string program, params string[] arguments) =>
        [.. Run(program, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    /// <summary>Compiles a program, and gives the numbers that it prints.</summary>
    public static double[] NumbersOfCompiled(string compiler, string[] arguments, string program)
    {
        Run(compiler, arguments);
        return Numbers(program);
    }

    /// <summary>The numbers of a program in a file of its own.</summary>
    public static double[] NumbersOf(string source, string extension, Func<string, double[]> run)
    {
        var folder = Directory.CreateTempSubdirectory("nabla");
        try
        {
            var file = Path.Combine(folder.FullName, "generated." + extension);
            File.WriteAllText(file, source);
            return run(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs a program that has to succeed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed: {errors.Result}{output}");
        return output;
    }

    /// <summary>The literals of a point, which every language reads.</summary>
    public static string Literals(double[] point) => string.Join(", ", point.Select(x => x.ToString("0.0################", CultureInfo.InvariantCulture)));

    /// <summary>All functions and a call of each at its points, in one text.</summary>
    public static string Text(IEnumerable<GeneratedCode> code, string head, Func<GeneratedCode, string, string> call, string betweenFunctionsAndCalls, string tail)
    {
        var text = new StringBuilder(head);
        foreach (var function in code)
        {
            text.Append(function.Text);
        }

        text.Append(betweenFunctionsAndCalls);
        foreach (var function in code)
        {
            foreach (var point in function.Sample.Points)
            {
                text.Append(call(function, Literals(point))).Append('\n');
            }
        }

        return text.Append(tail).ToString();
    }

    private static double Parse(string text) => text.ToLowerInvariant() switch
    {
        "nan" or "-nan" => double.NaN,
        "inf" or "infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
