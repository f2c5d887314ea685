using Nabla.Expressions;

namespace Nabla.Plotting;

/// <summary>An expression as a function of doubles; NaN where it has no finite real value.</summary>
internal sealed class RealFunction
{
    private readonly Expr expr;
    private readonly Symbol[] variables;
    private readonly NodeMap<double> known = new();

    /// <summary>A function of the variables.</summary>
    /// <exception cref="MathException">There are other symbols in the expression, or the expression is a condition.</exception>
    public RealFunction(Expr expr, params Symbol[] variables)
    {
        if (expr is Relation || (expr is Constant { IsTruthValue: true }))
        {
            throw new MathException($"'{expr}' is a condition; only expressions with a numeric value can be drawn.");
        }

        if (expr.FreeSymbols.Except(variables).FirstOrDefault() is { } other)
        {
            throw new MathException($"'{other}' has no value here: put a number in its place, or draw by '{other}' as well.");
        }

        this.expr = expr;
        this.variables = variables;
    }

    public double At(double x) => At([x]);

    public double At(double x, double y) => At([x, y]);

    private double At(ReadOnlySpan<double> values)
    {
        known.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            known[variables[i]] = values[i];
        }

        var value = new Evaluator<double, RealArithmetic>(known, strict: false).Of(expr);
        return double.IsFinite(value) ? value : double.NaN;
    }
}
