using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

/// <summary>A formula with points at which generated code is compared with the interpreter.</summary>
internal sealed record CodeSample(string Label, Expr Formula, Symbol[] Variables, double[][] Points)
{
    private const int PointsPerFormula = 4;

    private static readonly CompilationOptions Reverse = new() { Backend = Backend.Interpreted, Derivative = DerivativeMethod.Reverse };

    private static readonly Symbol[] Letters = [Symbol("x"), Symbol("y"), Symbol("z")];

    private static readonly string[] Formulas =
    [
        "x", "7", "pi + E + GoldenRatio", "x/2 + 1/3", "-x/(2*y)", "3*x/(7*y**2)", "x**2 + y**3 + x**4*y**5", "(x + y)**2/(x + y)**3", "x**-2 + x**(-1/2)", "x**(1/3) + y**(-1/3)",
        "x**y", "2**x", "x**(-y)", "exp(-x*y)/exp(y)", "sqrt(x + y)*sqrt(x*y)", "x**(7/2)", "x - y - z - (x - (y - z))", "-(x + y)**2", "(-x)**2*(-2)**3", "1e300*x*1e-300",
        "100000000000000000000*x + 12345678901234567890/12345678901234567891*y", "0.1*x + 2.5e-7*y", "log(x)/log(2) + log(10)", "sin(x*y)**2*exp(x*y)/(1 + y**2)**3", "sin(cos(tan(x)*y)*z)**2/3",
        "Max(x, y, z) - Min(x, y, z)", "Abs(x - y) + sign(y - x)", "floor(3*x) + ceiling(-3*y) + Mod(-x, y) + Mod(7*x, 2)", "frac(-5*x/3)", "atan2(y, -x)", "acot(x) + acot(-y)", "sinc(x - y) + sinc(0*z)",
        "Heaviside(x - y) + Heaviside(x - x)", "Piecewise((x, x > 2), (y, (x > 1) & (y < 1)), (z, True))", "Piecewise((sqrt(x - 10), x > 10), (log(x - 20), x > 20), (1/(x - x - 1), True))*Piecewise((1, Ne(x, y) | (x >= z)), (2, True))",
        "Piecewise((1, x <= 0), (Piecewise((2, x*y <= 1), (3, True)), Eq(y, y)))", "Piecewise((1, ~((x < y) & (y < z))), (4, True))",
        "tanh(x)**3*(1 - tanh(x)**2)", "(x*y + 1)*(x*y + 2)*(x*y + 3)/((x*y + 1)**2 + 1)", "erf(x)*gamma(y) + loggamma(z) - erfc(x)", "beta(x, y) + factorial(x) + binomial(x + 3, y)", "erf2(x, y)",
        "sign(x - y)/3 + 2/sign(y - x) + 1/Piecewise((2, x > y), (3, True))", "Piecewise((100000, x > 0), (1, True))*Piecewise((100000, y > 0), (1, True))/7", "KroneckerDelta(x, y)/3 + KroneckerDelta(x, x)*z",
        "Max(1, 2*sign(x - y))/7 + Min(x, 2) + Max(3, y, z)", "Abs(log(x))*floor(y*Abs(x - z))**2 + Mod(x*y, 2)*frac(z)*Heaviside(x - y, z)", "x*10**400 + y/10**400", "1/Piecewise((1/2, x > y), (3, True)) + 1/Piecewise((-1, x > y), (y, True))",
    ];

    /// <summary>The formulas, and every function of the table at points where it is smooth.</summary>
    public static IReadOnlyList<CodeSample> All { get; } = [.. Formulas.Select(OfText), AtJumps, .. FunctionTable.All.SelectMany(OfFunction)];

    /// <summary>What steps, and binomial coefficients as quotients of gammas, are at their jumps and poles.</summary>
    private static CodeSample AtJumps => new(
        "at jumps",
        Expr.Parse("(sign(x) + Abs(x) + floor(x) + ceiling(y) + Heaviside(x) + frac(y) + Mod(x, y) + Max(x, y))*(x + 3*y) + z*(binomial(x, 2) + binomial(y, 3))"),
        Letters,
        [[0, 1, 2], [1, 1, 2], [-1, 2, 3]]);

    public double ValueAt(double[] point) => Formula.Evaluate([.. Variables.Zip(point, (v, x) => ((Expr)v, x))]);

    /// <summary>The derivatives at a point: by the calculus, and where that leaves one as it is, as that of floor, by the tape.</summary>
    public double[] GradientAt(double[] point)
    {
        try
        {
            return [.. Formula.Gradient([.. Variables]).Select(d => (this with { Formula = d }).ValueAt(point))];
        }
        catch (MathException)
        {
            var gradient = new double[point.Length];
            Formula.CompileGradient([.. Variables], Reverse).Invoke(point, gradient);
            return gradient;
        }
    }

    private static CodeSample OfText(string text)
    {
        var random = new Random(7);
        return new(text, Expr.Parse(text), Letters, [.. Enumerable.Range(0, PointsPerFormula).Select(_ => Letters.Select(_ => 0.2 + (3 * random.NextDouble())).ToArray())]);
    }

    private static IEnumerable<CodeSample> OfFunction(Function function) =>
        Compilation.FunctionSamples.Of(function)
            .GroupBy(s => s.Formula)
            .Select(g => new CodeSample(g.Key.ToString(), g.Key, [.. g.First().Symbols.Cast<Symbol>()], [.. g.Take(PointsPerFormula).Select(s => s.Point)]))
            .Where(s => s.IsReal);

    /// <summary>Whether the interpreter of doubles has the function: not Hankel's, whose values are complex.</summary>
    private bool IsReal
    {
        get
        {
            try
            {
                ValueAt(Points[0]);
                return true;
            }
            catch (MathException)
            {
                return false;
            }
        }
    }
}
