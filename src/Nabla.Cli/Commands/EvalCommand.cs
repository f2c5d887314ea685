using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla eval EXPR [--at x=2]</summary>
internal static class EvalCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var at = SharedOptions.At();
        var format = SharedOptions.Format();
        var command = new DocumentedCommand(
            "eval",
            "Prints the exact value of an expression.",
            "nabla eval \"2**100\"",
            "nabla eval \"sin(x)/x\" --at x=pi/6",
            "nabla eval \"x**2 + y\" --at x=1/3 y=0.5",
            "nabla eval \"Sum(1/k, (k, 1, n))\" --at n=10")
        {
            expression, at, format,
        };
        command.SetAction(parsed =>
        {
            var text = host.Interrupts.Run(() =>
            {
                var value = Expr.Parse(parsed.GetRequiredValue(expression)).Doit();
                if (parsed.GetValue(at) is { Length: > 0 } point)
                {
                    value = value.Subs(Point.Parse(point), simultaneous: true).Doit(); // a sum up to n is finite now
                }

                return new Results().Add("result", value).ToString(parsed.GetValue(format));
            });
            host.Out.WriteLine(text);
            return ExitCode.Success;
        });
        return command;
    }
}
