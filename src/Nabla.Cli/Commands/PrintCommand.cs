using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla print EXPR</summary>
internal static class PrintCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var format = SharedOptions.Format();
        var command = new DocumentedCommand(
            "print",
            "Prints an expression in canonical form.",
            "nabla print \"(x+1)/x^2\" --format unicode",
            "nabla print \"sqrt(x)*exp(-x**2)\" --format latex",
            "nabla print \"sin(x)**2\" --format csharp")
        {
            expression, format,
        };
        command.SetAction(parsed =>
        {
            host.Out.WriteLine(host.Interrupts.Run(() =>
                new Results().Add("result", Expr.Parse(parsed.GetRequiredValue(expression))).ToString(parsed.GetValue(format))));
            return ExitCode.Success;
        });
        return command;
    }
}
