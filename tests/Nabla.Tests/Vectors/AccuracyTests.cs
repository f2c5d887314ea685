using System.Globalization;
using System.IO.Compression;
using Nabla.Functions;
using Nabla.Tests.Architecture;
using Nabla.Vectors;

namespace Nabla.Tests.Vectors;

/// <summary>
/// Vector kernels against values computed with 400 bits (mpmath): name, arguments, the nearest double, and what is left of the
/// true value in units in the last place. The points are spread over the whole range, near zeros and overflow.
/// </summary>
public class AccuracyTests
{
    private const double Bound = 2;

    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, 2, -2, 0.5, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 5e-324, -5e-324, 1e-310, -1e-310, 1e-300,
        1e308, -1e308, 1e22, -1e22, 709.7, 709.8, -745.1, -745.2, 710.4, 710.5, -710.5, 1048577, 1L << 45, (1L << 45) + 1,
    ];

    /// <summary>What is not the platform's function anyway, for special values only.</summary>
    private static readonly Dictionary<string, Delegate> Scalars = new()
    {
        ["Pow"] = (Func<double, double, double>)Math.Pow,
        ["cbrt"] = (double x) => x < 0 ? double.NaN : Math.Cbrt(x),
        ["expm1"] = (double x) => Math.Abs(x) < 1e-200 ? x : Math.Exp(x) - 1,
        ["log1p"] = (double x) => Math.Abs(x) < 1e-200 ? x : Math.Log(1 + x),
        ["erf"] = SpecialErf,
        ["erfc"] = (double x) => x switch { 0.5 => 0.4795001221869535, 1 => 0.15729920705028513, 2 => 0.004677734981047266, _ => 1 - SpecialErf(x) },
    };

    public static TheoryData<string> Names => [.. FunctionTable.All.Where(f => f.Vector is not null).Select(f => f.Name), "cbrt", "Pow"];

    private static ILookup<string, string[]> Table { get; } = ReadTable();

    [Theory]
    [MemberData(nameof(Names))]
    public void Kernels_are_accurate_to_two_units_in_the_last_place(string name)
    {
        Assert.True(Table[name].Count() > 200, "There are few values to compare with.");
        foreach (var row in Table[name])
        {
            var numbers = row[1..].Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var (nearest, rest) = (numbers[^2], numbers[^1]);
            foreach (var actual in Values(name, numbers[0], numbers[1]))
            {
                var error = Math.Abs(((actual - nearest) / (Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest))) - rest);
                Assert.True(error <= Bound, $"{name}({string.Join(", ", numbers[..^2])}) = {actual:R} is off by {error:f2} ulp.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Special_values_are_those_of_the_scalar_function(string name)
    {
        var scalar = Scalars.GetValueOrDefault(name) ?? FunctionTable.Find(name)!.Numeric;
        foreach (var x in Special)
        {
            foreach (var y in scalar is Func<double, double> ? [0] : Special)
            {
                var expected = scalar is Func<double, double> f ? f(x) : ((Func<double, double, double>)scalar!)(x, y);
                foreach (var actual in Values(name, x, y))
                {
                    var same = expected.Equals(actual) && (expected != 0 || double.IsNegative(expected) == double.IsNegative(actual));
                    Assert.True(same || Math.Abs(expected - actual) <= 1e-15 * Math.Abs(expected), $"{name}({x:R}, {y:R}) = {actual:R} is not {expected:R}.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lane_does_not_depend_on_its_neighbours(string name)
    {
        foreach (var neighbour in Special)
        {
            double[] first = [0, neighbour, neighbour, neighbour], second = [1.25, 1.25, 1.25, 1.25], result = new double[4];
            foreach (var x in (double[])[0.3, -0.7, 1.9, 3.3, -12.5, 100, 700, 1e5])
            {
                first[0] = x;
                KernelOf(name).Run<Lanes256>(first, second, result);
                Assert.Equal(Values<Lanes256>(name, x, 1.25)[0], result[0]);
            }
        }
    }

    [Fact]
    public void A_sine_and_cosine_at_once_do_not_depend_on_their_neighbours()
    {
        foreach (var neighbour in Special)
        {
            var (sine, cosine) = VectorMath.SinCos(Lanes256.Load(in ((double[])[1.9, neighbour, 0, 0])[0], 0));
            var (aloneSine, aloneCosine) = VectorMath.SinCos(Lanes256.Create(1.9));

            Assert.Equal((First(aloneSine), First(aloneCosine)), (First(sine), First(cosine)));
        }

        static double First(Lanes256 lanes)
        {
            var values = new double[Lanes256.Count];
            lanes.Store(ref values[0], 0);
            return values[0];
        }
    }

    private static double SpecialErf(double x) => Math.Abs(x) switch
    {
        < 1e-200 => x * 2 / Math.Sqrt(Math.PI),
        0.5 => Math.CopySign(0.5204998778130465, x),
        1 => Math.CopySign(0.8427007929497149, x),
        2 => Math.CopySign(0.9953222650189527, x),
        > 6 => Math.CopySign(1, x),
        _ => double.NaN,
    };

    /// <summary>The value at a point with vectors of every width, in every lane.</summary>
    private static IEnumerable<double> Values(string name, double x, double y) =>
        [.. Values<Lanes128>(name, x, y), .. Values<Lanes256>(name, x, y), .. Values<Lanes512>(name, x, y)];

    private static double[] Values<T>(string name, double x, double y)
        where T : struct, ILanes<T>
    {
        double[] first = new double[T.Count], second = new double[T.Count], result = new double[T.Count];
        Array.Fill(first, x);
        Array.Fill(second, y);
        KernelOf(name).Run<T>(first, second, result);
        return result;
    }

    private static VectorKernel KernelOf(string name) =>
        name == "Pow" ? new VectorKernel.Of2<VectorFunctions.Pow>() : name == "cbrt" ? TapeFunctions.Cbrt.Vector! : FunctionTable.Find(name)!.Vector!;

    private static ILookup<string, string[]> ReadTable()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests/Nabla.Tests/Data/elementary.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToLookup(row => row[0]);
    }
}
