using Nabla.Derivations;
using Nabla.Drawing;
using Nabla.Expressions;
using Nabla.Plotting;
using Nabla.Printing;

namespace Nabla.Explanations;

/// <summary>The page that explains one derivative: numbers first, then the rules, then the graph, then the pictures.</summary>
internal sealed class ExplanationPage
{
    private const int Width = 560; // on a phone the letters are still large enough
    private const int Height = 380;
    private const int LongestGraphText = 400;
    private static readonly Expr[] UsualPoints = [2, 1, 3, Maths.Rational(1, 2), -1, -2, Maths.Rational(1, 10), 10];

    private readonly Expr function;
    private readonly Symbol variable;
    private readonly Expr along;
    private readonly Expr at;
    private readonly List<(Expr Symbol, Expr Value)> point;
    private readonly Derivation derivation;
    private readonly PlotOptions plot;

    private ExplanationPage(Expr function, Symbol variable, List<(Expr Symbol, Expr Value)> given, StepLevel level, PictureTheme theme)
    {
        (this.function, this.variable) = (function, variable);
        var others = given.Where(p => !p.Symbol.Equals(variable)).ToArray();
        along = function.Subs(others, simultaneous: true);
        at = given.Find(p => p.Symbol.Equals(variable)).Value ?? UsualPoint(along, variable);
        point = [.. others.Where(p => function.FreeSymbols.Contains(p.Symbol)), .. function.FreeSymbols.Contains(variable) ? new[] { ((Expr)variable, at) } : []];
        derivation = Maths.Steps(function, level, variable);
        plot = new PlotOptions { At = at, Width = Width, Height = Height, Theme = theme };
    }

    /// <summary>The document.</summary>
    public static WebPage Of(Expr expr, Symbol variable, IReadOnlyList<(Expr Symbol, Expr Value)> at, StepLevel level, PictureTheme theme)
    {
        var (function, real) = RealDerivative.Domain(expr, variable);
        var page = new ExplanationPage(function, real, [.. at.Select(p => (p.Symbol.Equals(variable) ? real : p.Symbol, p.Value))], level, theme);
        return HtmlPage.Of($"The derivative of {InlineMath.Of(expr, 60)} by {variable.Name}", theme, page.Body(), needsSlider: true);
    }

    private string Body() => string.Join('\n', Head(), Quotient(), Steps(), Graph(), Pictures());

    private string Head()
    {
        var (value, slope) = (function.Subs([.. point], simultaneous: true), derivation.Result.Subs([.. point], simultaneous: true));
        return $"""
            <h1>The derivative of {Formula(function)} by {Formula(variable)}</h1>
            <p class="formula">{new DerivationFormulas().MathML(derivation.Steps[0].Before, derivation.Result)}</p>
            <p>At {Point()} the value is {Number(value)}, and the derivative is <strong>{Number(slope)}</strong>. Here is why, in four ways.</p>
            """;
    }

    private string Quotient()
    {
        var slope = InlineMath.Of(new FunctionView(along, variable, plot).SlopeAt(at.Evaluate()));
        var name = Markup.Escape(variable.Name);
        return $"""
            <h2>1. Nudge it</h2>
            <p>Let <i>{name}</i> grow by a small step ε. By how much does the value change, compared with the step? That quotient is the slope of the line
            through two points of the curve, the secant. The smaller the step, the closer the secant comes to the tangent, whose slope is {slope}.</p>
            {SecantFrames.Fragment(along, variable, plot)}
            """;
    }

    private string Steps() => $"""
        <h2>2. Find it by rules</h2>
        <p>The same slope, for every <i>{Markup.Escape(variable.Name)}</i> at once. Each line is one rule; open a line to see more.</p>
        {derivation.ToString("html")}
        """;

    private string Graph()
    {
        var graph = new ComputationGraph([(null, function)]);
        graph.Forward([.. point]).Backprop();
        string drawn;
        try
        {
            drawn = $"<figure class=\"wide\">\n{graph.ToSvg(plot.Theme)}</figure>";
        }
        catch (LimitException e)
        {
            var lines = graph.ToString().Split('\n');
            var cut = lines.Length > LongestGraphText ? "\n…" : "";
            drawn = $"<p class=\"note\">{Markup.Escape(e.Message)}</p>\n<pre>{Markup.Escape(string.Join('\n', lines.Take(LongestGraphText)) + cut)}</pre>";
        }

        var output = Markup.Escape(graph.Output.Name);
        return $"""
            <h2>3. Send it backwards through the graph</h2>
            <p>Every box is one operation. The values after “=” are found from left to right. The gradients “d{output}/d…” are found from right to left: the
            gradient of a box is the gradient of the box that its arrow points to, times the local derivative on the arrow; where several arrows leave a box,
            these products are added.</p>
            {drawn}
            """;
    }

    private string Pictures() => $"""
        <h2>4. Look at it</h2>
        <p>Where the curve rises, the derivative is above 0; where the curve is flat, it is 0; where the curve falls, it is below 0.</p>
        <figure>
        {Plots.Function(along, variable, plot).ToSvg()}</figure>
        <p>How small should the step ε be? The error of the quotient falls with ε at first, twice as fast (on this scale) with a step to both sides. Then
        the rounding of the computer's numbers takes over, and the error grows again. The derivative by rules has no such error.</p>
        <figure>
        {Plots.Error(along, variable, plot).ToSvg()}</figure>
        """;

    /// <summary>The point where an explanation starts if none is given: a simple one where there is a slope.</summary>
    private static Expr UsualPoint(Expr along, Symbol variable)
    {
        var view = new FunctionView(along, variable, new PlotOptions());
        return Array.Find(UsualPoints, p => double.IsFinite(view.SlopeAt(p.Evaluate()))) ?? UsualPoints[0];
    }

    private string Point() =>
        point.Count == 0 ? "every point" : string.Join(", ", point.Select(p => $"{Formula(p.Symbol)} = {Formula(p.Value)}"));

    /// <summary>A number, with decimals where it is not rational.</summary>
    private static string Number(Expr value)
    {
        if (value is Number)
        {
            return Formula(value);
        }

        var rounded = new Evaluator<double, RealArithmetic>(new NodeMap<double>(), strict: false).Of(value);
        return double.IsFinite(rounded) ? $"{Formula(value)} ≈ {InlineMath.Of(rounded)}" : Formula(value);
    }

    private static string Formula(Expr expr) => expr.ToString("mathml", null);
}
