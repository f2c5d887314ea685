using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla diff EXPR VAR...</summary>
internal static class DiffCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var variables = new Argument<string[]>("VAR")
        {
            Description = "The variables to differentiate by, one after the other.",
            Arity = ArgumentArity.OneOrMore,
        };
        variables.Validators.Add(SharedOptions.RefuseOptions);
        var order = new Option<int>("--order") { Description = "How often to differentiate by each variable.", HelpName = "N", DefaultValueFactory = _ => 1 };
        order.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && n >= 0))
            {
                result.AddError($"--order takes a whole number that is not negative, not '{token.Value}'.");
            }
        });
        var at = SharedOptions.At();
        var format = SharedOptions.Format();
        var command = new DocumentedCommand(
            "diff",
            "Prints the derivative, and with --at its value.",
            "nabla diff \"w**2\" w --at w=2",
            "nabla diff \"x**2*sin(y)\" x y",
            "nabla diff \"exp(x**2)\" x --order 3 --format latex",
            "nabla diff \"f(x)*x\" x")
        {
            expression, variables, order, at, format,
        };
        command.SetAction(parsed =>
        {
            var results = host.Interrupts.Run(() =>
            {
                var result = Expr.Parse(parsed.GetRequiredValue(expression));
                foreach (var variable in parsed.GetRequiredValue(variables))
                {
                    result = result.Diff(Expr.Parse(variable), parsed.GetValue(order));
                }

                var results = new Results().Add("result", result);
                return (parsed.GetValue(at) is { Length: > 0 } point
                    ? results.Add("value", result.Subs(Point.Parse(point), simultaneous: true))
                    : results).ToString(parsed.GetValue(format));
            });
            host.Out.WriteLine(results);
            return ExitCode.Success;
        });
        return command;
    }
}
