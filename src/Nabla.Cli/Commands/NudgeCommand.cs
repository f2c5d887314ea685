using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla nudge EXPR VAR --at 3 [--epsilon 0.001]</summary>
internal static class NudgeCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var variable = new Argument<string>("VAR") { Description = "The variable that is nudged." };
        variable.Validators.Add(SharedOptions.RefuseOptions);
        var at = new Option<string>("--at") { Description = "The point.", HelpName = "3", Required = true };
        var epsilon = new Option<string>("--epsilon") { Description = "The size of the nudge.", HelpName = "0.001", DefaultValueFactory = _ => "0.001" };
        var format = SharedOptions.Format();
        var command = new DocumentedCommand(
            "nudge",
            "Prints J, J_epsilon = J(w + epsilon) and k = (J_epsilon - J)/epsilon, which comes near the derivative.",
            "nabla nudge \"w**2\" w --at 3",
            "nabla nudge \"1/w**2\" w --at 4 --epsilon 0.001")
        {
            expression, variable, at, epsilon, format,
        };
        command.SetAction(parsed =>
        {
            var nudge = host.Interrupts.Run(() => Maths.Nudge(
                Expr.Parse(parsed.GetRequiredValue(expression)),
                Expr.Parse(parsed.GetRequiredValue(variable)),
                PointOf(parsed.GetRequiredValue(at), parsed.GetRequiredValue(variable)),
                Expr.Parse(parsed.GetRequiredValue(epsilon)).Evaluate()));
            host.Out.WriteLine(parsed.GetValue(format) == OutputFormat.Json ? NudgeJson.Of(nudge) : nudge.ToString());
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The point may be given as 3 or, as in the other commands, as w=3.</summary>
    private static Expr PointOf(string text, string variable) =>
        Expr.Parse(text.StartsWith(variable + "=", StringComparison.Ordinal) ? text[(variable.Length + 1)..] : text);
}
