using System.Globalization;
using System.Text;
using static Nabla.Maths;

namespace Nabla.Bench.Compiled;

/// <summary>Eight variables and 300 operations on what came before: a computation without any regularity.</summary>
internal static class Dag300
{
    private static readonly string[] Kinds = ["mul", "add", "sin", "mul", "sub", "mul", "tanh", "add", "mul", "cos", "exp", "mul"];

    public static double[] Point { get; } = [.. Enumerable.Range(1, 8).Select(i => 0.1 * i)];

    public static Expr Formula(Expr[] variables)
    {
        var v = new List<Expr>(variables);
        foreach (var (kind, a, b) in Steps())
        {
            v.Add(kind switch
            {
                "mul" => v[a] * v[b],
                "add" => v[a] + v[b],
                "sub" => v[a] - v[b],
                "sin" => Sin(v[a]),
                "cos" => Cos(v[a]),
                "tanh" => Tanh(v[a]),
                _ => Exp(v[a]),
            });
        }

        return v[^1];
    }

    /// <summary>The value and the reverse sweep as one writes them in C.</summary>
    public static string Source()
    {
        var steps = Steps().ToArray();
        var forward = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            forward.Append(CultureInfo.InvariantCulture, $"double v{i}=x[{i}];\n");
        }

        for (var i = 0; i < steps.Length; i++)
        {
            var (kind, a, b) = steps[i];
            var right = kind switch { "mul" => $"v{a}*v{b}", "add" => $"v{a}+v{b}", "sub" => $"v{a}-v{b}", _ => $"{kind}(v{a})" };
            forward.Append(CultureInfo.InvariantCulture, $"double v{8 + i}={right};\n");
        }

        var backward = new StringBuilder("double d307=1.0;\n");
        var seen = new HashSet<int> { 307 };
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var (kind, a, b) = steps[i];
            var d = $"d{8 + i}";
            if (!seen.Contains(8 + i))
            {
                continue;
            }

            switch (kind)
            {
                case "mul":
                    Contribute(a, $"{d}*v{b}");
                    Contribute(b, $"{d}*v{a}");
                    break;
                case "add":
                    Contribute(a, d);
                    Contribute(b, d);
                    break;
                case "sub":
                    Contribute(a, d);
                    Contribute(b, $"-{d}");
                    break;
                case "sin":
                    Contribute(a, $"{d}*cos(v{a})");
                    break;
                case "cos":
                    Contribute(a, $"-{d}*sin(v{a})");
                    break;
                case "tanh":
                    Contribute(a, $"{d}*(1.0-v{8 + i}*v{8 + i})");
                    break;
                default:
                    Contribute(a, $"{d}*v{8 + i}");
                    break;
            }
        }

        var stores = string.Concat(Enumerable.Range(0, 8).Select(i => $"g[{i}]={(seen.Contains(i) ? $"d{i}" : "0.0")};\n"));
        return $$"""
            #include <cmath>
            extern "C" double dag300_f(const double*x,long){
            {{forward}}return v307;}
            extern "C" double dag300_g(const double*x,double*g,long){
            {{forward}}{{backward}}{{stores}}return v307;}
            """;

        void Contribute(int to, string part) => backward.Append(seen.Add(to) ? $"double d{to}={part};\n" : $"d{to}+={part};\n");
    }

    private static IEnumerable<(string Kind, int A, int B)> Steps()
    {
        var s = 12345u;
        for (var k = 0; k < 300; k++)
        {
            s = (s * 1664525u) + 1013904223u;
            yield return (Kinds[k % 12], 7 + k, (int)((s >> 8) % (uint)(8 + k)));
        }
    }
}
