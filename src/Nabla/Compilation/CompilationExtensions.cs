using Nabla.Calculus;
using Nabla.Compilation;

namespace Nabla;

/// <summary>Formulas and their derivatives as fast functions of doubles.</summary>
/// <remarks>
/// Values are computed in the reals: NaN where a formula has no real value. They agree with <c>Evaluate</c> but for rounding:
/// whole powers are products, sums and products are added up in pairs, and derivatives divide by multiplying with reciprocals.
/// A formula that cannot be computed (an unevaluated integral, a symbol that is no variable) is refused with a <see cref="MathException"/>.
/// </remarks>
public static class CompilationExtensions
{
    extension(Expr formula)
    {
        /// <summary>The formula as a function of one variable: <c>(w.Pow(2)).Compile(w)(3)</c> is 9.</summary>
        public Func<double, double> Compile(Expr variable, CompilationOptions? options = null)
        {
            var kernel = Single(formula, [variable], options);
            return x => kernel.Run([x], []);
        }

        /// <summary>The formula as a function of two variables.</summary>
        public Func<double, double, double> Compile(Expr first, Expr second, CompilationOptions? options = null)
        {
            var kernel = Single(formula, [first, second], options);
            return (x, y) => kernel.Run([x, y], []);
        }

        /// <summary>The formula as a function of three variables.</summary>
        public Func<double, double, double, double> Compile(Expr first, Expr second, Expr third, CompilationOptions? options = null)
        {
            var kernel = Single(formula, [first, second, third], options);
            return (x, y, z) => kernel.Run([x, y, z], []);
        }

        /// <summary>The formula as a function of any number of variables.</summary>
        public CompiledFunction Compile(ReadOnlySpan<Expr> variables, CompilationOptions? options = null) =>
            new([formula], VariableList.Of(variables), options ?? CompilationOptions.Default);

        /// <summary>The value and the gradient in one call: reverse mode, at a small multiple of the cost of the value.</summary>
        public CompiledGradient CompileGradient(params ReadOnlySpan<Expr> variables) => formula.CompileGradient(variables, CompilationOptions.Default);

        /// <summary>The value and the gradient in one call: reverse mode, at a small multiple of the cost of the value.</summary>
        public CompiledGradient CompileGradient(ReadOnlySpan<Expr> variables, CompilationOptions options) => new(formula, VariableList.Of(variables), options);
    }

    extension(IEnumerable<Expr> formulas)
    {
        /// <summary>Several formulas as one function, so that what they have in common is computed once.</summary>
        public CompiledFunction Compile(ReadOnlySpan<Expr> variables, CompilationOptions? options = null) =>
            new([.. formulas], VariableList.Of(variables), options ?? CompilationOptions.Default);
    }

    private static Kernel Single(Expr formula, ReadOnlySpan<Expr> variables, CompilationOptions? options)
    {
        options ??= CompilationOptions.Default;
        var symbols = VariableList.Of(variables);
        return new Kernel(new FormulaGraph([formula], symbols, isDifferentiated: false).Values(options.FuseMultiplyAdd), options.Backend);
    }
}
