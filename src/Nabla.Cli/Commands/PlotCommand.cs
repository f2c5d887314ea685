using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla plot EXPR VAR [VAR] [--kind ...]</summary>
internal static class PlotCommand
{
    private static readonly string[] Kinds = ["function", "secant", "error", "contour", "descent"];

    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var variables = new Argument<string[]>("VAR") { Description = "The variable, or two for contour lines.", Arity = new ArgumentArity(1, 2) };
        variables.Validators.Add(SharedOptions.RefuseOptions);
        var kind = new Option<string?>("--kind")
        {
            Description = "function (with its derivative, and at a point the tangent), secant (a page with a slider), error (of the difference quotient), contour, or descent. Without it: function for one variable, contour for two.",
            HelpName = string.Join('|', Kinds),
        };
        kind.AcceptOnlyFromAmong(Kinds);
        var at = SharedOptions.PointOf("The point of the tangent, or where a descent starts: --at 3, --at x=2 y=1.");
        var options = new PlotSettings();
        var rate = SharedOptions.Number("--rate", "The learning rate of a descent.", "0.1");
        var steps = SharedOptions.WholeNumber("--steps", "The number of steps of a descent.", usual: 30, least: 0, most: 10_000);
        var delivery = new Delivery();
        var command = new DocumentedCommand(
            "plot",
            "Draws a function as a picture (SVG) that needs nothing else, or as a page (HTML).",
            "nabla plot \"sin(x)/x\" x",
            "nabla plot \"w**2\" w --at 3 --epsilon 1",
            "nabla plot \"w**2\" w --at 3 --kind secant",
            "nabla plot \"sin(w)\" w --at 1 --kind error",
            "nabla plot \"x**2 + 3*y**2\" x y --from -2 --to 2",
            "nabla plot \"x**2 + 3*y**2\" x y --kind descent --at x=2 y=1 --rate 0.1")
        {
            expression, variables, kind, at, rate, steps,
        };
        options.AddTo(command);
        delivery.AddTo(command);
        command.SetAction(parsed =>
        {
            var (text, extension) = host.Interrupts.Run(() =>
            {
                var expr = Expr.Parse(parsed.GetRequiredValue(expression));
                var by = parsed.GetRequiredValue(variables).Select(v => Expr.Parse(v)).ToArray();
                var point = Point.Of(parsed.GetValue(at) ?? [], by);
                var wanted = parsed.GetValue(kind) ?? (by.Length == 1 ? "function" : "contour");
                var needed = wanted is "contour" or "descent" ? 2 : 1;
                if (by.Length != needed)
                {
                    throw new MathException($"A plot of kind '{wanted}' has {(needed == 1 ? "one variable" : "two variables")}.");
                }

                if (point.IsEmpty && wanted is "secant" or "error" or "descent")
                {
                    throw new MathException($"A plot of kind '{wanted}' needs a point: --at {string.Join(' ', by.Select(v => $"{v}=2"))}.");
                }

                var plot = options.Of(parsed, point);
                return wanted switch
                {
                    "function" => (Plots.Function(expr, by[0], plot).ToSvg(), ".svg"),
                    "secant" => (Plots.SecantPage(expr, by[0], plot).ToHtml(), ".html"),
                    "error" => (Plots.Error(expr, by[0], plot).ToSvg(), ".svg"),
                    "contour" => (Plots.Contours(expr, by[0], by[1], plot).ToSvg(), ".svg"),
                    _ => (Plots.Descent(expr, by[0], by[1], (point[0].Evaluate(), point[1].Evaluate()), SharedOptions.ValueOf(parsed, rate), parsed.GetValue(steps), plot).ToSvg(), ".svg"),
                };
            });
            return delivery.Deliver(host, parsed, text, extension);
        });
        return command;
    }
}
