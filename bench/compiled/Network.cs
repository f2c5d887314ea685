using static Nabla.Maths;

namespace Nabla.Bench.Compiled;

/// <summary>A network 10-20-1 with tanh and the mean squared error over rows: ten inputs and what the network should give.</summary>
internal static class Network
{
    public const int InputCount = 10;
    public const int HiddenCount = 20;
    public const int Width = InputCount + 1;

    /// <summary>The parameters: W, b, V, c.</summary>
    public static double[] Theta { get; } = [.. Enumerable.Range(0, 241).Select(i => 0.3 * Math.Sin((1.3 * i) + 0.2))];

    public static double[] Rows(int count)
    {
        var rows = new double[count * Width];
        for (var s = 0; s < count; s++)
        {
            for (var j = 0; j < InputCount; j++)
            {
                rows[(s * Width) + j] = Math.Sin((0.37 * ((s * InputCount) + j)) + 0.1);
            }

            rows[(s * Width) + InputCount] = Math.Cos(0.11 * s);
        }

        return rows;
    }

    public static CompiledObjective Compile(CompilationOptions options)
    {
        Symbol j = new("j"), k = new("k"), y = new("y"), c = new("c");
        IndexedBase x = new("x", InputCount), w = new("W", HiddenCount, InputCount), b = new("b", HiddenCount), v = new("V", HiddenCount);
        var output = Sum(v[k] * Tanh(Sum(w[k, j] * x[j], j, 0, InputCount - 1) + b[k]), k, 0, HiddenCount - 1) + c;
        return (output - y).Pow(2).CompileObjective([w, b, v, c], [x, y], new() { Compilation = options });
    }
}
