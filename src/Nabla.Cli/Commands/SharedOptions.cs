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

    /// <summary>An option that takes a number, which may be written as 1/3 or pi.</summary>
    public static Option<string?> Number(string name, string description, string? usual = null)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "number" };
        if (usual is not null)
        {
            option.DefaultValueFactory = _ => usual;
        }

        return option;
    }

    /// <summary>An option that takes a whole number between two.</summary>
    public static Option<int> WholeNumber(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= least && number <= most))
            {
                result.AddError($"{name} takes a whole number from {least} to {most}, not '{token.Value}'.");
            }
        });
        return option;
    }

    /// <summary>The value of an option that takes a number.</summary>
    /// <exception cref="MathException">It is no finite number.</exception>
    public static double ValueOf(ParseResult parsed, Option<string?> option)
    {
        var value = Expr.Parse(parsed.GetRequiredValue(option)!);
        return value.FreeSymbols.IsEmpty && value.Evaluate() is var number && double.IsFinite(number) ? number : throw new MathException($"{option.Name} takes a number, not '{value}'.");
    }

    /// <summary>The option --at of commands that know their variables: values alone, or name=value.</summary>
    public static Option<string[]> PointOf(string description) => new("--at")
    {
        Description = description,
        HelpName = "3",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>How much the steps of a derivation show.</summary>
    public static Option<StepLevel> Level() => new("--level")
    {
        Description = "How much is shown: brief, normal or full.",
        HelpName = "brief|normal|full",
        DefaultValueFactory = _ => StepLevel.Normal,
    };

    /// <summary>The colours of pictures and pages.</summary>
    public static Option<string> Theme() => Choice("--theme", "The colours: auto (as the reader's system is set), light or dark.", "auto", "light", "dark");

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
