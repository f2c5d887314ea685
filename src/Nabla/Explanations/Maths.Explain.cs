using Nabla.Explanations;

namespace Nabla;

/// <summary>Explanations.</summary>
public static partial class Maths
{
    /// <summary>
    /// A page (HTML) that explains one derivative: the difference quotient with a smaller and smaller step, the steps by rules, the
    /// computation graph with backprop, and plots. It is one document that needs no network; a script moves its slider, and nothing else.
    /// </summary>
    /// <param name="J">The expression.</param>
    /// <param name="w">The variable.</param>
    /// <param name="at">The point: a value for w, chosen where there is none, and one for each other symbol.</param>
    /// <param name="level">How much the steps show.</param>
    /// <param name="theme">The colours.</param>
    /// <example><c>File.WriteAllText("square.html", Explain(w.Pow(2), w, [(w, 3)]).ToHtml())</c></example>
    /// <exception cref="MathException">J has no derivative by w, w is no symbol, or another symbol has no value.</exception>
    /// <exception cref="LimitException">The expression is too large for its steps to be read.</exception>
    public static WebPage Explain(Expr J, Expr w, IReadOnlyList<(Expr Symbol, Expr Value)>? at = null, StepLevel level = StepLevel.Normal, PictureTheme theme = PictureTheme.Auto)
    {
        ArgumentNullException.ThrowIfNull(J);
        ArgumentNullException.ThrowIfNull(w);
        return ExplanationPage.Of(J, w as Symbol ?? throw new MathException($"An explanation is along a symbol; '{w}' is none."), at ?? [], level, theme);
    }
}
