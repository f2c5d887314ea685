using System.Globalization;
using static Nabla.Maths;

namespace Nabla.Peers;

/// <summary>The cases of the table in Nabla.</summary>
internal static class NablaCases
{
    private static readonly Expr X = Symbol("x");

    /// <summary>Runs the case of a name and size.</summary>
    public static void Run(string name, int n)
    {
        switch (name)
        {
            case "a0_build":
                Time(name, CaseA, At(CaseA(), 0.7));
                break;
            case "a_diff":
                var a = CaseA();
                Time(name, () => a.Diff(X), At(a.Diff(X), 0.7));
                break;
            case "b10" or "b30" or "bxx8":
                var b = name == "bxx8" ? X.Pow(X) : Sin(X) * Exp(X.Pow(2));
                var order = name == "b10" ? 10 : name == "b30" ? 30 : 8;
                Time(name, () => b.Diff(X, order), At(b.Diff(X, order), 2));
                break;
            case "c_rosen":
                var (rosenbrock, variables) = Rosenbrock(n);
                Time(name + n, () => variables.Select(v => rosenbrock.Diff(v)).ToArray(), SumOfAbs(rosenbrock.Gradient(variables), variables, i => 0.5 + (0.001 * i)));
                break;
            case "c_gradient":
                (rosenbrock, variables) = Rosenbrock(n);
                Time(name + n, () => rosenbrock.Gradient(variables), SumOfAbs(rosenbrock.Gradient(variables), variables, i => 0.5 + (0.001 * i)));
                break;
            case "d_hess":
                var xs = Variables(20);
                var logSumExp = Log(Add.Of([.. xs.Select(Exp)]));
                Time("d_hess20", () => FirstAndSecond(logSumExp, xs), SumOfAbs(FirstAndSecond(logSumExp, xs), xs, i => 0.1 * i));
                break;
            case "e_build":
                Time(name + n, () => Nest(n), At(Nest(n), 0.3));
                break;
            case "e_diff":
                var nest = Nest(n);
                Time(name + n, () => nest.Diff(X), "");
                break;
            case "f_speel":
                var factors = Variables(n);
                var product = Mul.Of(factors);
                Time(name + n, () => factors.Select(v => product.Diff(v)).ToArray(), SumOfAbs([.. factors.Select(v => product.Diff(v))], factors, i => 1 + (0.001 * i)));
                break;
            case "g_dag":
                var dag = Doubling(n);
                Time(name + n, () => dag.Diff(X), At(dag.Diff(X), -0.1));
                break;
            case "g_eq":
                Time(name + n, () => Doubling(n).Equals(Doubling(n)), "incl. 2 builds");
                break;
            case "g_diff2":
                var twice = Doubling(n);
                Time($"{name}_{n}", () => twice.Diff(X).Diff(X), At(twice.Diff(X).Diff(X), -0.1));
                break;
            case "j_parse":
                Time(name, () => Expr.Parse(Text()), AtXyz(Expr.Parse(Text())));
                break;
            case "j_print":
                var printed = Expr.Parse(Text());
                Time(name, () => printed.ToString(), "");
                break;
            case "j_diff":
                var parsed = Expr.Parse(Text());
                Time(name, () => parsed.Diff(X), AtXyz(parsed.Diff(X)));
                break;
            default:
                throw new ArgumentException($"There is no case {name}.", nameof(name));
        }
    }

    private static void Time(string name, Func<object?> work, string check) => Harness.Run(name, work, check);

    private static Expr CaseA() => X.Pow(5) * Sin(X).Pow(2) * Exp(-X.Pow(2)) / (1 + X.Pow(2));

    private static Expr[] Variables(int n) => [.. Enumerable.Range(0, n).Select(i => Symbol($"x{i}"))];

    private static (Expr Function, Expr[] Variables) Rosenbrock(int n)
    {
        var x = Variables(n);
        var terms = new List<Expr>();
        for (var i = 0; i + 1 < n; i++)
        {
            terms.Add(100 * (x[i + 1] - x[i].Pow(2)).Pow(2));
            terms.Add((1 - x[i]).Pow(2));
        }

        return (Add.Of([.. terms]), x);
    }

    private static List<Expr> FirstAndSecond(Expr f, Expr[] x)
    {
        var first = x.Select(v => f.Diff(v)).ToArray();
        var all = new List<Expr>();
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                all.Add(first[i].Diff(x[j]));
            }
        }

        return all;
    }

    private static Expr Nest(int depth)
    {
        var f = X;
        for (var i = 0; i < depth; i++)
        {
            f = Sin(f + X);
        }

        return f;
    }

    private static Expr Doubling(int depth)
    {
        var t = X;
        for (var i = 0; i < depth; i++)
        {
            t = (t * t) + Sin(t);
        }

        return t;
    }

    private static string Text() => text ??= File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "inputs", "expr10k.txt"));

    private static string? text;

    private static string At(Expr e, double x) => Digits(e.Evaluate((X, x)));

    private static string AtXyz(Expr e) => Digits(e.Evaluate((X, 0.7), (Symbol("y"), 0.3), (Symbol("z"), 0.9)));

    private static string SumOfAbs(IEnumerable<Expr> expressions, Expr[] variables, Func<int, double> at)
    {
        var point = variables.Select((v, i) => (v, at(i))).ToArray();
        return Digits(expressions.Sum(e => Math.Abs(e.Evaluate(point))));
    }

    private static string Digits(double value) => value.ToString("g12", CultureInfo.InvariantCulture);
}
