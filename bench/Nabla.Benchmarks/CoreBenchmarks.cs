using BenchmarkDotNet.Attributes;
using static Nabla.Maths;

namespace Nabla.Benchmarks;

/// <summary>Time and allocated bytes of the core's operations; bench/peers compares the same kinds of work with other systems.</summary>
[MemoryDiagnoser]
public class CoreBenchmarks
{
    private readonly Expr x = Symbol("x");
    private readonly string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "inputs", "expr10k.txt"));
    private readonly Expr formula;
    private readonly Expr gaussian;
    private readonly Expr doubling;
    private readonly Expr parsed;
    private readonly Expr[] variables;
    private readonly Expr rosenbrock;

    public CoreBenchmarks()
    {
        formula = Formula();
        gaussian = Sin(x) * Exp(x.Pow(2));
        doubling = Enumerable.Range(0, 40).Aggregate(x, (t, _) => (t * t) + Sin(t));
        parsed = Expr.Parse(text);
        variables = [.. Enumerable.Range(0, 100).Select(i => Symbol($"x{i}"))];
        rosenbrock = Add.Of([.. variables.Zip(variables.Skip(1), (a, b) => (100 * (b - a.Pow(2)).Pow(2)) + (1 - a).Pow(2))]);
    }

    [Benchmark]
    public Expr Formula() => x.Pow(5) * Sin(x).Pow(2) * Exp(-x.Pow(2)) / (1 + x.Pow(2));

    [Benchmark]
    public Expr Derivative() => formula.Diff(x);

    [Benchmark]
    public Expr TenthDerivative() => gaussian.Diff(x, 10);

    [Benchmark]
    public object GradientOfRosenbrock100() => rosenbrock.Gradient(variables);

    [Benchmark]
    public Expr DerivativeOfSharedGraph() => doubling.Diff(x);

    [Benchmark]
    public Expr Substitute() => formula.Subs(x, 2);

    [Benchmark]
    public Expr Parse10kB() => Expr.Parse(text);

    [Benchmark]
    public string Print10kB() => parsed.ToString();

    [Benchmark]
    public string Latex10kB() => parsed.ToString("latex", null);
}
