using System.CommandLine;
using System.CommandLine.Parsing;

namespace Nabla.Cli.Commands;

/// <summary>nabla steps EXPR VAR...</summary>
internal static class StepsCommand
{
    private static readonly string[] Formats = ["text", "unicode", "latex", "markdown", "html", "json"];

    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var variables = new Argument<string[]>("VAR")
        {
            Description = "The variables to differentiate by, one after the other; a number after a variable is its order.",
            Arity = ArgumentArity.OneOrMore,
        };
        variables.Validators.Add(SharedOptions.RefuseOptions);
        var level = SharedOptions.Level();
        var format = new Option<string>("--format") { Description = "text, unicode (two-dimensional), latex, markdown, html (a page) or json.", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var hint = new Option<int?>("--hint")
        {
            Description = "Show only the first N rules, one hint each, and no result; with html: results on demand.",
            HelpName = "N",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ParseCount,
        };
        var command = new DocumentedCommand(
            "steps",
            "Shows how the derivative is found, rule by rule.",
            "nabla steps \"x**2*sin(x)\" x",
            "nabla steps \"sin(x)/x\" x --level full --format unicode",
            "nabla steps \"x**3\" x 2 --format html > steps.html",
            "nabla steps \"x*exp(x)\" x --hint")
        {
            expression, variables, level, format, hint,
        };
        command.SetAction(parsed =>
        {
            host.Out.WriteLine(host.Interrupts.Run(() =>
            {
                var variableList = parsed.GetRequiredValue(variables).Select(v => Expr.Parse(v)).ToArray();
                var derivation = Maths.Steps(Expr.Parse(parsed.GetRequiredValue(expression)), parsed.GetValue(level), variableList);
                return Shown(derivation, parsed.GetRequiredValue(format), parsed.GetValue(hint));
            }));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Shown(Derivation derivation, string format, int? hints) =>
        format == "html" ? derivation.ToString(hints is null ? "page" : "hintspage")
        : hints is { } count ? string.Join('\n', derivation.Hints.Take(count))
        : derivation.ToString(format);

    private static int? ParseCount(ArgumentResult result)
    {
        if (result.Tokens is [])
        {
            return 1;
        }

        if (int.TryParse(result.Tokens[0].Value, out var count) && count > 0)
        {
            return count;
        }

        result.AddError($"--hint takes how many hints to show, not '{result.Tokens[0].Value}'.");
        return null;
    }
}
