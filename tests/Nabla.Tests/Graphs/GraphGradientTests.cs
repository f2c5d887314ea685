using System.Numerics;
using Nabla.Tests.Corpora;
using Nabla.Tests.Laws;
using Nabla.Tests.Numerics;
using static Nabla.Maths;

namespace Nabla.Tests.Graphs;

/// <summary>The gradients of graphs beside those of Gradient.</summary>
public class GraphGradientTests
{
    private const double Tolerance = 1e-7; // real and complex kernels of special functions agree to about so much
    private const int LongestFormula = 400; // longer ones have constants that no double can hold

    [Theory]
    [InlineData("diff", 320)]
    [InlineData("diff_derived", 1900)]
    public void Backprop_gives_the_gradient_of_every_corpus_expression(string file, int atLeast)
    {
        var (compared, differences) = (0, new List<string>());
        foreach (var record in CorpusFile.Records($"{file}.jsonl.gz").Select(json => new CorpusRecord(json)).Where(r => r.Operation == "diff"))
        {
            var expr = record.Expression("expr");
            if (record.Missing.Count == 0 && expr is not Relation && Compare(expr) is var difference)
            {
                compared += difference is null ? 0 : 1;
                differences.AddRange(difference is { Length: > 0 } ? [$"{record.Id}: {difference}"] : []);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{compared} compared");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(compared >= atLeast, $"only {compared} compared");
    }

    [Fact]
    public void Backprop_gives_the_gradient_of_every_formula() => Law.Holds(Formulas.Exact, tree =>
    {
        var expr = tree.Build();
        if (expr.ToString().Length > LongestFormula)
        {
            return;
        }

        var difference = Compare(expr);

        Assert.True(difference is null or "", difference);
    }, cases: 200);

    /// <summary>Null where nothing can be compared, an empty text where the gradients agree, else how they differ.</summary>
    private static string? Compare(Expr expr)
    {
        var (real, point) = AtRealPoint(expr);
        var symbols = point.Select(p => p.Symbol).ToArray();
        if (symbols.Length == 0)
        {
            return null;
        }

        var gradient = real.Gradient(symbols);
        if (!HasValue(real, point))
        {
            return null;
        }

        var exact = Graph(real).Forward(point).Backprop();
        if (!exact.Nodes.All(n => IsOrdinary(ValueOf(n.Value!))) || exact.Edges.Any(e => e.LocalDerivative is NonFinite))
        {
            return null;
        }

        var doubles = Graph(real).Forward([.. point.Select(p => (p.Symbol, (Expr)p.Value.Evaluate()))]).Backprop();
        string? result = null;
        for (var i = 0; i < symbols.Length; i++)
        {
            var expected = ValueOf(gradient[i].Subs(point, simultaneous: true));
            if (!Complex.IsFinite(expected))
            {
                continue;
            }

            if (HasBinder(exact[symbols[i]].Gradient!))
            {
                continue; // |z|, arg(z), ... of a complex value in between have no derivative by z alone
            }

            var value = ValueOf(exact[symbols[i]].Gradient!);
            if (!IsNear(value, expected, 0))
            {
                return $"{real}: d/d{symbols[i]} is {expected} by Gradient, {value} by Backprop at {string.Join(", ", point)}";
            }

            value = ValueOf(doubles[symbols[i]].Gradient!);
            if (doubles.Nodes.All(n => IsOrdinary(ValueOf(n.Value!))) && Complex.IsFinite(value) && !IsNear(value, expected, RoundingError(gradient[i], point)))
            {
                return $"{real}: d/d{symbols[i]} is {expected} by Gradient, {value} by Backprop in doubles at {string.Join(", ", point)}";
            }

            result = "";
        }

        return result;
    }

    /// <summary>Whether construction takes the point; factorial2(-2), for one, is refused.</summary>
    private static bool HasValue(Expr expr, (Expr Symbol, Expr Value)[] point)
    {
        try
        {
            _ = expr.Subs(point, simultaneous: true);
            return true;
        }
        catch (MathException)
        {
            return false;
        }
    }

    /// <summary>The expression in real symbols, and a rational point that their assumptions allow.</summary>
    private static (Expr Expr, (Expr Symbol, Expr Value)[] Point) AtRealPoint(Expr expr)
    {
        var point = new List<(Expr, Expr)>();
        var number = 0;
        foreach (var symbol in expr.FreeSymbols)
        {
            number++;
            var real = symbol;
            if (symbol.IsReal == false)
            {
                point.Add((symbol, I * number / 3));
                continue;
            }

            if (symbol.IsReal is null)
            {
                real = new Symbol(symbol.Name, Assumptions.Real);
                expr = expr.Subs(symbol, real);
            }

            var size = real.IsInteger == true ? (Expr)(2 * number) : Rational(3 + (4 * number), 10);
            point.Add((real, real.IsNegative == true || real.IsNonpositive == true ? -size : size));
        }

        return (expr, [.. point.Where(p => expr.FreeSymbols.Contains((Symbol)p.Item1))]);
    }

    /// <summary>Whether the square neither overflows nor underflows.</summary>
    private static bool IsOrdinary(Complex value) => value == 0 || Complex.Abs(value) is > 1e-150 and < 1e150;

    private static Complex ValueOf(Expr value)
    {
        try
        {
            return value.EvaluateComplex();
        }
        catch (MathException)
        {
            return new Complex(double.NaN, 0); // an undefined function, a function without a complex kernel
        }
    }

    private static bool HasBinder(Expr expr) => expr is Binder || expr.Operands.Any(HasBinder);

    private static bool IsNear(Complex a, Complex b, double error) => Complex.Abs(a - b) <= (Tolerance * (1 + Complex.Abs(b))) + (10 * error);

    /// <summary>How much rounding may change the value of a formula computed in doubles: much where large terms cancel.</summary>
    private static double RoundingError(Expr expr, (Expr Symbol, Expr Value)[] point)
    {
        var value = expr.ValueAt(point.ToDictionary(p => (Symbol)p.Symbol, p => Approximate.Exact(p.Value.EvaluateComplex())));
        return double.IsFinite(value.Error) ? value.Error : 0;
    }
}
