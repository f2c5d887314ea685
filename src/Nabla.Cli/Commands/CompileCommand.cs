using System.CommandLine;
using System.CommandLine.Parsing;

namespace Nabla.Cli.Commands;

/// <summary>nabla compile EXPR --wrt VAR... --to LANGUAGE</summary>
internal static class CompileCommand
{
    public static Command Create(Host host)
    {
        var expression = SharedOptions.Expression();
        var parameters = new Option<string[]>("--wrt")
        {
            Description = "The parameters of the function, in their order; without it all symbols by name.",
            HelpName = "VAR",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var language = new Option<CodeLanguage>("--to")
        {
            Description = $"The language: {string.Join(", ", Languages.Names)}.",
            HelpName = "LANGUAGE",
            Required = true,
            CustomParser = ParseLanguage,
        };
        language.CompletionSources.Add([.. Languages.Names]);
        var name = new Option<string>("--name") { Description = "The name of the function.", HelpName = "NAME", DefaultValueFactory = _ => "f" };
        var gradient = new Option<bool>("--gradient") { Description = "Let the function give its derivatives by the parameters as well." };
        var command = new DocumentedCommand(
            "compile",
            "Writes a function in a programming language.",
            "nabla compile \"exp(w)*b\" --wrt w b --to c",
            "nabla compile \"sqrt(x**2 + y**2)\" --to python --gradient --name length")
        {
            expression, parameters, language, gradient, name,
        };
        command.SetAction(parsed =>
        {
            var code = host.Interrupts.Run(() =>
            {
                var formula = Expr.Parse(parsed.GetRequiredValue(expression));
                Expr[] variables = parsed.GetValue(parameters) is { Length: > 0 } names ? [.. names.Select(n => Expr.Parse(n))] : [.. formula.FreeSymbols];
                return formula.ToFunction(
                    parsed.GetRequiredValue(language),
                    variables,
                    new CodeOptions { Name = parsed.GetRequiredValue(name), WithGradient = parsed.GetValue(gradient) });
            });
            host.Out.Write(code);
            return ExitCode.Success;
        });
        return command;
    }

    private static CodeLanguage ParseLanguage(ArgumentResult result)
    {
        if (Languages.Find(result.Tokens[0].Value) is { } language)
        {
            return language;
        }

        result.AddError($"--to takes {string.Join(", ", Languages.Names.SkipLast(1))} or {Languages.Names[^1]}, not '{result.Tokens[0].Value}'.");
        return default;
    }
}
