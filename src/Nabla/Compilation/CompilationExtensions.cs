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

        /// <summary>The formula as a function of one float, computed in doubles and rounded once: <c>(w.Pow(2)).CompileSingle(w)(3f)</c> is 9.</summary>
        public Func<float, float> CompileSingle(Expr variable, CompilationOptions? options = null)
        {
            var kernel = Single(formula, [variable], options);
            return x => (float)kernel.Run([x], []);
        }

        /// <summary>The formula as a function of two floats, computed in doubles and rounded once.</summary>
        public Func<float, float, float> CompileSingle(Expr first, Expr second, CompilationOptions? options = null)
        {
            var kernel = Single(formula, [first, second], options);
            return (x, y) => (float)kernel.Run([x, y], []);
        }

        /// <summary>The formula as a function of three floats, computed in doubles and rounded once.</summary>
        public Func<float, float, float, float> CompileSingle(Expr first, Expr second, Expr third, CompilationOptions? options = null)
        {
            var kernel = Single(formula, [first, second, third], options);
            return (x, y, z) => (float)kernel.Run([x, y, z], []);
        }

        /// <summary>The formula as a function of any number of variables.</summary>
        public CompiledFunction Compile(ReadOnlySpan<Expr> variables, CompilationOptions? options = null) =>
            new([formula], VariableList.Of(variables), options ?? CompilationOptions.Default);

        /// <summary>The value and the gradient in one call: reverse mode, at a small multiple of the cost of the value.</summary>
        public CompiledGradient CompileGradient(params ReadOnlySpan<Expr> variables) => formula.CompileGradient(variables, CompilationOptions.Default);

        /// <summary>The value and the gradient in one call: reverse mode, at a small multiple of the cost of the value.</summary>
        public CompiledGradient CompileGradient(ReadOnlySpan<Expr> variables, CompilationOptions options) => new(formula, VariableList.Of(variables), options);

        /// <summary>
        /// The formula as the loss of a row of a data set: its mean or sum over the rows, and the gradient by the parameters. Sums over an
        /// index, <c>Sum(W[k, j]*x[j], j, 0, 9)</c>, stay loops.
        /// </summary>
        /// <param name="parameters">Symbols and arrays that all rows share.</param>
        /// <param name="data">Symbols and arrays whose numbers are a row's own.</param>
        /// <param name="options">How rows are added up, a penalty, the back end.</param>
        /// <exception cref="MathException">A part has no numeric value, or an index may be outside its array.</exception>
        public CompiledObjective CompileObjective(ReadOnlySpan<ObjectiveInput> parameters, ReadOnlySpan<ObjectiveInput> data, ObjectiveOptions? options = null) =>
            new(formula, parameters, data, options ?? ObjectiveOptions.Default);

        /// <summary>The value, the gradient and all second derivatives in one call; the matrix is found sparse where it is.</summary>
        public CompiledHessian CompileHessian(params ReadOnlySpan<Expr> variables) => formula.CompileHessian(variables, CompilationOptions.Default);

        /// <summary>The value, the gradient and all second derivatives in one call; the matrix is found sparse where it is.</summary>
        public CompiledHessian CompileHessian(ReadOnlySpan<Expr> variables, CompilationOptions options) => new(formula, VariableList.Of(variables), options);

        /// <summary>The value, the gradient and the Hessian times a vector (HVP, forward over reverse), at a small multiple of the cost of the value.</summary>
        public CompiledProduct CompileHessianVector(ReadOnlySpan<Expr> variables, CompilationOptions? options = null)
        {
            var symbols = VariableList.Of(variables);
            options ??= CompilationOptions.Default;
            return new(new FormulaGraph([formula], symbols, isDifferentiated: true).HessianVector(options.FuseMultiplyAdd), 1 + symbols.Length, options);
        }
    }

    extension(IEnumerable<Expr> formulas)
    {
        /// <summary>The values and all first derivatives in one call; the matrix is found sparse where it is.</summary>
        /// <exception cref="ArgumentException">There are no formulas.</exception>
        public CompiledJacobian CompileJacobian(params ReadOnlySpan<Expr> variables) => formulas.CompileJacobian(variables, CompilationOptions.Default);

        /// <summary>The values and all first derivatives in one call; the matrix is found sparse where it is.</summary>
        /// <exception cref="ArgumentException">There are no formulas.</exception>
        public CompiledJacobian CompileJacobian(ReadOnlySpan<Expr> variables, CompilationOptions options) =>
            new(Some(formulas), VariableList.Of(variables), options);

        /// <summary>The values and the Jacobian times a vector (JVP, forward mode): the derivatives along a direction.</summary>
        /// <exception cref="ArgumentException">There are no formulas.</exception>
        public CompiledProduct CompileJacobianVector(ReadOnlySpan<Expr> variables, CompilationOptions? options = null)
        {
            var all = Some(formulas);
            options ??= CompilationOptions.Default;
            return new(new FormulaGraph(all, VariableList.Of(variables), isDifferentiated: true).Tangents(options.FuseMultiplyAdd), all.Length, options);
        }

        /// <summary>The values and a vector times the Jacobian (VJP, reverse mode): the gradient of the formulas' sum with weights.</summary>
        /// <exception cref="ArgumentException">There are no formulas.</exception>
        public CompiledProduct CompileVectorJacobian(ReadOnlySpan<Expr> variables, CompilationOptions? options = null)
        {
            var all = Some(formulas);
            options ??= CompilationOptions.Default;
            return new(new FormulaGraph(all, VariableList.Of(variables), isDifferentiated: true).Cotangents(options.FuseMultiplyAdd), all.Length, options);
        }

        /// <summary>Several formulas as one function, so that what they have in common is computed once.</summary>
        /// <exception cref="ArgumentException">There are no formulas.</exception>
        public CompiledFunction Compile(ReadOnlySpan<Expr> variables, CompilationOptions? options = null) =>
            new(Some(formulas), VariableList.Of(variables), options ?? CompilationOptions.Default);
    }

    private static Expr[] Some(IEnumerable<Expr> formulas) =>
        formulas.ToArray() is { Length: > 0 } all ? all : throw new ArgumentException("There are no formulas.", nameof(formulas));

    private static Kernel Single(Expr formula, ReadOnlySpan<Expr> variables, CompilationOptions? options)
    {
        options ??= CompilationOptions.Default;
        var symbols = VariableList.Of(variables);
        return new Kernel(new FormulaGraph([formula], symbols, isDifferentiated: false).Values(options.FuseMultiplyAdd), options.Backend);
    }
}
