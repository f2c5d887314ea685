using System.Numerics;
using Nabla.Calculus;

namespace Nabla;

/// <summary>Formulas as functions of complex doubles.</summary>
/// <remarks>
/// Values are principal values, as <c>EvaluateComplex</c> gives them: powers and logarithms have their branch cut along the
/// negative real axis, continuous from above; other functions as their entries say. A point on a cut is taken by the sign of its
/// imaginary zero where the platform's function looks at it. A condition that orders numbers which are not real gives NaN.
/// </remarks>
public static class ComplexCompilationExtensions
{
    extension(Expr formula)
    {
        /// <summary>The formula as a function of one complex variable: <c>Sqrt(z).CompileComplex(z)(-4)</c> is 2*I.</summary>
        /// <exception cref="MathException">A symbol is no variable, or a part has no numeric value, such as an unevaluated integral.</exception>
        public Func<Complex, Complex> CompileComplex(Expr variable)
        {
            var function = formula.CompileComplex([variable]);
            return z => function.Invoke(z);
        }

        /// <summary>The formula as a function of two complex variables.</summary>
        /// <exception cref="MathException">A symbol is no variable, or a part has no numeric value, such as an unevaluated integral.</exception>
        public Func<Complex, Complex, Complex> CompileComplex(Expr first, Expr second)
        {
            var function = formula.CompileComplex([first, second]);
            return (z, w) => function.Invoke(z, w);
        }

        /// <summary>The formula as a function of any number of complex variables.</summary>
        /// <exception cref="MathException">A symbol is no variable, or a part has no numeric value, such as an unevaluated integral.</exception>
        public CompiledComplexFunction CompileComplex(ReadOnlySpan<Expr> variables)
        {
            ArgumentNullException.ThrowIfNull(formula);
            return new([formula], VariableList.Of(variables));
        }

        /// <summary>
        /// The formula as a function that is computed in doubles where that gives a value, and in complex doubles otherwise:
        /// <c>Sqrt(x).Lambdify(x)</c> is 2 at 4 and 2*I at -4.
        /// </summary>
        /// <exception cref="MathException">A symbol is no variable, or a part has no numeric value, such as an unevaluated integral.</exception>
        public LambdifiedFunction Lambdify(params ReadOnlySpan<Expr> variables)
        {
            ArgumentNullException.ThrowIfNull(formula);
            return new(formula, VariableList.Of(variables));
        }
    }

    extension(IEnumerable<Expr> formulas)
    {
        /// <summary>Several formulas as one function of any number of complex variables; what they share is computed once.</summary>
        /// <exception cref="MathException">A symbol is no variable, or a part has no numeric value, such as an unevaluated integral.</exception>
        public CompiledComplexFunction CompileComplex(ReadOnlySpan<Expr> variables) => new([.. formulas], VariableList.Of(variables));
    }
}
