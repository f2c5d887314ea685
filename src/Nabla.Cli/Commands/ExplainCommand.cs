using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla explain EXPR VAR --at 3 --open</summary>
internal static class ExplainCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var variable = new Argument<string>("VAR") { Description = "The variable." };
        variable.Validators.Add(SharedOptions.RefuseOptions);
        var at = SharedOptions.PointOf("The point: --at 3; with more symbols a value for each: --at w=3 a=2.");
        var level = SharedOptions.Level();
        var theme = SharedOptions.Theme();
        var delivery = new Delivery();
        var command = new DocumentedCommand(
            "explain",
            "Writes a page (HTML) that explains a derivative: the difference quotient, the steps, the graph with backprop, and plots.",
            "nabla explain \"w**2\" w --at 3",
            "nabla explain \"a*sin(w)\" w --at w=1 a=2")
        {
            expression, variable, at, level, theme,
        };
        delivery.AddTo(command);
        command.SetAction(parsed =>
        {
            var page = host.Interrupts.Run(() =>
            {
                var by = Expr.Parse(parsed.GetRequiredValue(variable));
                var values = parsed.GetValue(at) ?? [];
                var point = values.Length == 1 && !Point.IsAssignment(values[0]) ? [(by, Expr.Parse(values[0]))] : Point.Parse(values);
                return Maths.Explain(Expr.Parse(parsed.GetRequiredValue(expression)), by, point, parsed.GetValue(level), Enum.Parse<PictureTheme>(parsed.GetRequiredValue(theme), ignoreCase: true)).ToHtml();
            });
            return delivery.Deliver(host, parsed, page, ".html");
        });
        return command;
    }
}
