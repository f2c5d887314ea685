using Nabla.Drawing;

namespace Nabla.Plotting;

/// <summary>The error of difference quotients against their step: first it falls with the step, then rounding takes over.</summary>
internal static class ErrorPlot
{
    private const int SmallestStep = -16;
    private const int StepsPerDecade = 4;
    private const double LeastShown = 1e-18;

    public static Plot Of(Expr expr, Symbol variable, PlotOptions options)
    {
        var view = new FunctionView(expr, variable, options);
        var at = view.At ?? throw new ArgumentException("The error of a difference quotient is at a point: PlotOptions.At.", nameof(options));
        var slope = view.SlopeAt(at);
        var forward = Errors(step => (view.Function.At(at + step) - view.Function.At(at)) / step);
        var central = Errors(step => (view.Function.At(at + step) - view.Function.At(at - step)) / (2 * step));
        var name = variable.Name.Length <= 6 ? variable.Name : "x";
        var title = $"The error of the difference quotient of {InlineMath.Of(expr)} at {variable.Name} = {InlineMath.Of(at)}";
        return new Plot(title, Describe(forward, central), options, svg =>
        {
            var all = forward.Concat(central).Select(p => p.Y).ToList();
            var y = all.Count == 0 ? new ValueRange(-1, 1) : new ValueRange(Math.Floor(all.Min()) - 0.5, Math.Ceiling(all.Max()) + 0.5);
            (string, string)[] legend = [("curve thin c1", $"|(J({name}+ε) − J({name}))/ε − J′|"), ("curve thin c2", $"|(J({name}+ε) − J({name}−ε))/2ε − J′|")];
            var panel = new Panel(svg, (options.Width, options.Height), new ValueRange(SmallestStep - 0.3, 0.3), y, legend, "ε", isLogarithmic: true);
            panel.DrawAxes();
            panel.Clipped(() =>
            {
                Draw(panel, forward, "curve thin c1", "f1");
                Draw(panel, central, "curve thin c2", "f2");
            });
            if (all.Count == 0)
            {
                panel.Remark(double.IsFinite(slope) ? "There is no error to be shown" : "There is no derivative here");
            }

            panel.Legend(legend);
        });

        List<(double X, double Y)> Errors(Func<double, double> quotient)
        {
            var errors = new List<(double, double)>();
            for (var i = SmallestStep * StepsPerDecade; i <= 0; i++)
            {
                var error = Math.Abs(quotient(Math.Pow(10, i / (double)StepsPerDecade)) - slope);
                if (double.IsFinite(error) && error > 0)
                {
                    errors.Add((i / (double)StepsPerDecade, Math.Log10(Math.Max(error, LeastShown))));
                }
            }

            return errors;
        }
    }

    private static void Draw(Panel panel, List<(double X, double Y)> errors, string line, string dot)
    {
        panel.Lines([errors], line);
        foreach (var (x, y) in errors)
        {
            panel.Dot(x, y, dot, $"ε = {InlineMath.Of(Math.Pow(10, x))}: {InlineMath.Of(Math.Pow(10, y))}", radius: 2.8);
        }
    }

    private static string Describe(List<(double X, double Y)> forward, List<(double X, double Y)> central) =>
        $"Forward quotient: {Best(forward)} Central quotient: {Best(central)}";

    private static string Best(List<(double X, double Y)> errors) =>
        errors.Count == 0 ? "no error." : errors.MinBy(p => p.Y) is var (x, y) ? $"the smallest error, {InlineMath.Of(Math.Pow(10, y))}, is at ε = {InlineMath.Of(Math.Pow(10, x))}." : "";
}
