using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>
/// Writes unevaluated derivatives as d/dx(...) on one line, and in LaTeX and MathML with brackets around what is differentiated, so
/// that it is clear how far they reach in a product.
/// </summary>
/// <param name="isTraditional">Whether the marks are for LaTeX and MathML, not for text on one line.</param>
internal sealed class DerivationMarks(bool isTraditional) : Rewriter
{
    private static readonly Function Traditional = new("d/d") { MinArity = 2, MaxArity = 2, LatexForms = [@"\frac{d}{d #2}\left[#1\right]"] };

    private readonly Dictionary<Symbol, Function> marks = [];

    protected override bool MayChange(Expr expr) => expr.SymbolMask != 0;

    protected override Expr Rewrite(Expr expr) => FromOperands(expr);

    protected override Expr RewriteBinder(Binder binder)
    {
        if (binder is { Head: BinderKind.Derivative, Bindings: [{ Variable: Symbol variable, Arguments: [Integer { IsOne: true }] }] })
        {
            var body = Visit(binder.Body);
            return isTraditional ? Apply.FromCanonical(Traditional, [body, variable]) : Apply.FromCanonical(MarkOf(variable), [body]);
        }

        var inner = Visit(binder.Body);
        return ReferenceEquals(inner, binder.Body) ? binder : Binder.Of(binder.Head, inner, binder.Bindings);
    }

    private Function MarkOf(Symbol variable)
    {
        if (!marks.TryGetValue(variable, out var mark))
        {
            marks[variable] = mark = Function.Undefined("d/d" + variable.Name);
        }

        return mark;
    }
}
