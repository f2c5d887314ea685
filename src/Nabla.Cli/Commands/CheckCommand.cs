using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla check EXPR VAR ANSWER</summary>
internal static class CheckCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var variable = new Argument<string>("VAR") { Description = "The variable." };
        var answer = new Argument<string>("ANSWER") { Description = "What somebody says is the derivative." };
        var format = SharedOptions.Choice("--format", "How the verdict is written: text or json.", "text", "json");
        var command = new DocumentedCommand(
            "check",
            "Says whether an answer is the derivative: right, right but not simplified, or wrong and where. The exit code is 0 if it is right, else 1.",
            "nabla check \"x**3\" x \"3x^2\"",
            "nabla check \"sin(x)**2\" x \"sin(2x)\"")
        {
            expression, variable, answer, format,
        };
        command.SetAction(parsed =>
        {
            var check = host.Interrupts.Run(() => Maths.CheckAnswer(
                Expr.Parse(parsed.GetRequiredValue(expression)),
                Expr.Parse(parsed.GetRequiredValue(variable)),
                parsed.GetRequiredValue(answer)));
            host.Out.WriteLine(parsed.GetRequiredValue(format) == "json" ? Results.Json(writer => CheckJson.WriteMembers(writer, check)) : check.Message);
            return check.Verdict is AnswerVerdict.Right or AnswerVerdict.RightButNotSimplified ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }
}
