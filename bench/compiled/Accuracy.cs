using System.Globalization;
using System.IO.Compression;

namespace Nabla.Bench.Compiled;

/// <summary>
/// The largest errors of the elementary functions on vectors, in units in the last place: at the points of the tests' table, whose
/// values were computed with 400 bits, and at two million random points beside the long doubles of C++.
/// </summary>
internal static unsafe class Accuracy
{
    private const int RandomCount = 2_000_000;

    public static void Run()
    {
        Expr x = new Symbol("x"), y = new Symbol("y");
        var peer = Peer.Build("", "reference.cpp");
        var points = RandomPoints();
        Report.Line($"Largest errors of vector functions, units in the last place: in the tests' table, and at {RandomCount} random points beside long doubles");
        Report.Line($"{"function",-10}{"points",8}{"table",8}{"interpreted",13}{"scalar",8}{"random",8}  at");
        foreach (var rows in Rows().GroupBy(row => row[0]))
        {
            var numbers = rows.Select(row => row[1..].Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToArray();
            var hasTwo = NamedFunction.HasTwoArguments(rows.Key);
            var formula = NamedFunction.Of(rows.Key, x, y);
            Expr[] variables = hasTwo ? [x, y] : [x];
            var generated = formula.Compile(variables, new() { Backend = Backend.Generated });
            var interpreted = formula.Compile(variables, new() { Backend = Backend.Interpreted });
            double[][] columns = [.. Enumerable.Range(0, variables.Length).Select(k => numbers.Select(n => n[k]).ToArray())];
            double[] nearest = [.. numbers.Select(n => n[^2])], rest = [.. numbers.Select(n => n[^1])];
            var table = Largest(Values(generated, columns), nearest, rest).Error;
            var tile = Largest(Values(interpreted, columns), nearest, rest).Error;
            var scalar = Largest([.. numbers.Select(n => generated.Invoke(n.AsSpan(0, variables.Length)))], nearest, rest).Error;
            var (random, at) = peer is null ? (double.NaN, 0) : AtRandom(peer, rows.Key, generated, points[..variables.Length], points);
            var worst = string.Join(", ", points[..variables.Length].Select(p => p[at].ToString("R", CultureInfo.InvariantCulture)));
            Report.Line($"{rows.Key,-10}{numbers.Length,8}{table,8:f2}{tile,13:f2}{scalar,8:f2}{random,8:f2}  {worst}");
        }
    }

    private static (double Error, int At) AtRandom(Peer peer, string name, CompiledFunction function, double[][] columns, double[][] points)
    {
        double[] nearest = new double[RandomCount], rest = new double[RandomCount];
        fixed (double* px = points[0], py = points[1], pn = nearest, pr = rest)
        {
            peer.Reference(name, px, py, pn, pr, RandomCount);
        }

        return Largest(Values(function, columns), nearest, rest);
    }

    private static double[] Values(CompiledFunction function, double[][] columns)
    {
        var values = new double[columns[0].Length];
        function.InvokeBatch([.. columns.Select(c => new ReadOnlyMemory<double>(c))], [values]);
        return values;
    }

    /// <summary>The largest error where the value is a number with all its digits.</summary>
    private static (double Error, int At) Largest(double[] values, double[] nearest, double[] rest)
    {
        var (largest, at) = (0.0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var error = Math.Abs(((values[i] - nearest[i]) / (Math.BitIncrement(Math.Abs(nearest[i])) - Math.Abs(nearest[i]))) - rest[i]);
            if (double.IsNormal(nearest[i]) && error > largest)
            {
                (largest, at) = (error, i);
            }
        }

        return (largest, at);
    }

    /// <summary>Two columns, a third of each around zero, a third of common sizes, a third of all sizes.</summary>
    private static double[][] RandomPoints()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, RandomCount).Select(i => (i % 3) switch
        {
            0 => (8 * random.NextDouble()) - 4,
            1 => Sized(10),
            _ => Sized(1000),
        }).ToArray())];

        double Sized(double exponent) => Math.Pow(2, exponent * ((2 * random.NextDouble()) - 1)) * ((2 * random.Next(2)) - 1);
    }

    private static IEnumerable<string[]> Rows()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "inputs", "elementary.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(' ');
        }
    }
}
