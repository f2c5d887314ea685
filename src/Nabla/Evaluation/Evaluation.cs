using System.Numerics;
using Nabla.Expressions;

namespace Nabla;

/// <summary>Values of expressions in floating-point numbers.</summary>
public static class EvaluationExtensions
{
    extension(Expr expr)
    {
        /// <summary>The value in doubles; NaN where it is not real.</summary>
        /// <param name="values">The value of each symbol.</param>
        /// <exception cref="MathException">A symbol has no value, or a function no numeric definition.</exception>
        public double Evaluate(params ReadOnlySpan<(Expr Symbol, double Value)> values)
        {
            var known = new NodeMap<double>();
            foreach (var (symbol, value) in values)
            {
                known[symbol] = value;
            }

            return new Evaluator<double, RealArithmetic>(known, strict: true).Of(expr);
        }

        /// <summary>The value in complex doubles: principal values, branch cuts as each function's entry says.</summary>
        /// <param name="values">The value of each symbol.</param>
        /// <exception cref="MathException">A symbol has no value, or a function no numeric definition.</exception>
        public Complex EvaluateComplex(params ReadOnlySpan<(Expr Symbol, Complex Value)> values)
        {
            var known = new NodeMap<Complex>();
            foreach (var (symbol, value) in values)
            {
                known[symbol] = value;
            }

            return new Evaluator<Complex, ComplexArithmetic>(known, strict: true).Of(expr);
        }
    }
}
