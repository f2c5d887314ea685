using Nabla.Calculus;
using Nabla.CodeGeneration;

namespace Nabla;

/// <summary>Formulas and their gradients as functions in programming languages.</summary>
public static class CodeExtensions
{
    extension(Expr formula)
    {
        /// <summary>
        /// A whole function of doubles (in GLSL floats) that computes the formula: what occurs more than once is computed once, and
        /// with <see cref="CodeOptions.WithGradient"/> the function gives its derivatives by all parameters as well.
        /// The text compiles as it stands where undefined functions are in scope; a formula of any depth is one.
        /// </summary>
        /// <param name="language">The language.</param>
        /// <param name="variables">The parameters, in their order.</param>
        /// <param name="options">The name, and whether the gradient is wanted.</param>
        /// <exception cref="MathException">
        /// A symbol is no parameter, or something has no counterpart in the language, such as I, an unevaluated integral, or gamma in JavaScript.
        /// </exception>
        public string ToFunction(CodeLanguage language, ReadOnlySpan<Expr> variables, CodeOptions? options = null) =>
            FunctionGenerator.Generate(formula, VariableList.Of(variables), language, options ?? new CodeOptions());
    }
}
