using System.Buffers;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Nabla.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    private static readonly SearchValues<char> LettersAndDashes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    public static Argument<string> Expression()
    {
        var argument = new Argument<string>("EXPR")
        {
            Description = "An expression: w**2, sin(x)/x, 2x^3. Quote it so that the shell leaves it alone.",
        };
        argument.Validators.Add(result => RefuseOptions(result, IsSpeltLikeAnOption)); // -x is an expression
        return argument;
    }

    public static Option<OutputFormat> Format()
    {
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How the result is written: text, latex, mathml, unicode (two-dimensional), csharp or json.",
            HelpName = "text|latex|mathml|unicode|csharp|json",
            CustomParser = ParseFormat,
        };
        option.CompletionSources.Add("text", "latex", "mathml", "unicode", "csharp", "json");
        return option;
    }

    public static Option<string[]> At()
    {
        var option = new Option<string[]>("--at")
        {
            Description = "The values of variables, exact as written: --at x=1/3 y=pi/4.",
            HelpName = "x=2",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !Point.IsAssignment(t.Value)))
            {
                result.AddError($"--at takes values such as x=2, not '{token.Value}'.");
            }
        });
        return option;
    }

    /// <summary>An option that takes one of a few words; the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
            {
                result.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{token.Value}'.");
            }
        });
        return option;
    }

    /// <summary>A name that begins with a dash is a misspelt option.</summary>
    public static void RefuseOptions(SymbolResult result) => RefuseOptions(result, text => text.StartsWith('-'));

    private static void RefuseOptions(SymbolResult result, Predicate<string> isOption)
    {
        foreach (var token in result.Tokens.Where(t => isOption(t.Value)))
        {
            result.AddError($"There is no option '{token.Value}'.");
        }
    }

    private static bool IsSpeltLikeAnOption(string text)
    {
        var name = text.Split('=')[0];
        return name.Length > 3 && name.StartsWith("--", StringComparison.Ordinal) && !name.AsSpan(2).ContainsAnyExcept(LettersAndDashes);
    }

    private static OutputFormat ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "text": return OutputFormat.Text;
            case "latex": return OutputFormat.Latex;
            case "mathml": return OutputFormat.MathML;
            case "unicode": return OutputFormat.Unicode;
            case "csharp": return OutputFormat.CSharp;
            case "json": return OutputFormat.Json;
            default:
                result.AddError($"There is no format '{result.Tokens[0].Value}'; there are text, latex, mathml, unicode, csharp and json.");
                return OutputFormat.Text;
        }
    }
}
