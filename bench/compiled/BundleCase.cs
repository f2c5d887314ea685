using System.Diagnostics;
using static Nabla.Maths;

namespace Nabla.Bench.Compiled;

/// <summary>
/// Bundle adjustment (ADBench's BA1): the reprojection error of 31,843 observations, each two formulas in 15 variables: rotation r, centre C,
/// focal length f, principal point p, distortion k of a camera; a point X; a weight w. ADBench's file has one observation, which it repeats; the
/// made-up data have as many, with different numbers. The error of a weight, 1 - w^2, is left out.
/// </summary>
internal static unsafe class BundleCase
{
    private const int Count = 31_843;
    private const int InputCount = 15;

    public static void Run(string? folder)
    {
        Measure("made-up data", (3, 2), Rows());
        if (folder is not null)
        {
            var numbers = Report.NumbersIn(Path.Combine(folder, "ba1_n49_m7776_p31843.txt"))[3..]; // after the numbers of cameras, points and observations
            Measure("ADBench's data", (numbers[InputCount], numbers[InputCount + 1]), [.. Enumerable.Repeat(numbers[..InputCount], Count).SelectMany(row => row)]);
        }
    }

    private static void Measure(string name, (double X, double Y) feature, double[] rows)
    {
        Expr[] v = [.. Enumerable.Range(0, InputCount).Select(i => new Symbol($"v{i}"))];
        var formulas = Formulas(v, feature);
        var options = new CompilationOptions { Backend = Backend.Generated, FuseMultiplyAdd = true };
        formulas.CompileJacobian(v, options);
        var watch = Stopwatch.StartNew();
        var jacobian = formulas.CompileJacobian(v, options);
        var compile = watch.Elapsed.TotalMilliseconds;
        var value = formulas.Compile(v, options);
        var outputs = jacobian.Entries.Length;
        ReadOnlyMemory<double>[] columns = [.. Enumerable.Range(0, InputCount).Select(k => new ReadOnlyMemory<double>([.. Enumerable.Range(0, Count).Select(i => rows[(i * InputCount) + k])]))];
        Memory<double>[] values = [new double[Count], new double[Count]], entries = [.. Enumerable.Range(0, outputs).Select(_ => (Memory<double>)new double[Count])];
        var f = Shortest.Seconds(() => value.InvokeBatch(columns, values));
        var g = Shortest.Seconds(() => jacobian.InvokeBatch(columns, values, entries));
        var (peerTime, difference) = (double.NaN, double.NaN);
        if (Peer.Build("-ffast-math", "objectives.cpp", ("ba.cpp", TapeSource.Of(jacobian.Tape, "ba"))) is { } peer)
        {
            var results = new double[Count * (outputs + 1)];
            fixed (double* px = rows, pg = results)
            {
                var (ax, ag) = ((nint)px, (nint)pg);
                peerTime = Shortest.Seconds(() => peer.OverRows("ba", (double*)ax, (double*)ag, Count, InputCount, outputs + 1));
            }

            for (var k = 0; k < outputs; k++)
            {
                double[] theirs = [.. Enumerable.Range(0, Count).Select(i => results[(i * (outputs + 1)) + 1 + k])];
                difference = Math.Max(double.IsNaN(difference) ? 0 : difference, Report.Difference(entries[k].Span, theirs));
            }
        }

        Report.Line($"Bundle adjustment, {Count} observations, 2 x 15 derivatives, {name}, milliseconds of processor time");
        Report.Line($"f {f * 1e3:f3}, f and Jacobian {g * 1e3:f3}, ratio {g / f:f2}; the same operations in C++ with -ffast-math, point by point {peerTime * 1e3:f3}, Nabla/C++ {g / peerTime:f2}; compile {compile:f1} ms; difference {difference:g2}; first observation {values[0].Span[0]:g12}, {values[1].Span[0]:g12}, its sum of |derivatives| {entries.Sum(e => Math.Abs(e.Span[0])):g12}");
    }

    private static Expr[] Formulas(Expr[] v, (double X, double Y) feature)
    {
        var (r, x) = (v[..3], new[] { v[11] - v[3], v[12] - v[4], v[13] - v[5] });
        var angle = Sqrt((r[0] * r[0]) + (r[1] * r[1]) + (r[2] * r[2]));
        Expr[] axis = [r[0] / angle, r[1] / angle, r[2] / angle];
        var dot = ((axis[0] * x[0]) + (axis[1] * x[1]) + (axis[2] * x[2])) * (1 - Cos(angle));
        var rotated = new Expr[3];
        for (var i = 0; i < 3; i++)
        {
            var (j, k) = ((i + 1) % 3, (i + 2) % 3);
            rotated[i] = (x[i] * Cos(angle)) + (((axis[j] * x[k]) - (axis[k] * x[j])) * Sin(angle)) + (axis[i] * dot);
        }

        var (a, b) = (rotated[0] / rotated[2], rotated[1] / rotated[2]);
        var square = (a * a) + (b * b);
        var distortion = 1 + (v[9] * square) + (v[10] * square * square);
        return [v[14] * ((a * distortion * v[6]) + v[7] - feature.X), v[14] * ((b * distortion * v[6]) + v[8] - feature.Y)];
    }

    private static double[] Rows()
    {
        var rows = new double[Count * InputCount];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Math.Sin((0.7 * i) + 0.1) + (i % InputCount is 5 ? -4 : i % InputCount is 0 or 14 ? 1.5 : 0);
        }

        return rows;
    }
}
