using System.Collections.Immutable;
using Nabla.Calculus;
using Nabla.Functions;
using Nabla.Languages;

namespace Nabla.CodeGeneration;

/// <summary>Makes a function of a formula.</summary>
internal static class FunctionGenerator
{
    // Compilers refuse expressions that are nested much more deeply than a person would write.
    private const int LargestDepth = 12;

    public static string Generate(Expr formula, ImmutableArray<Symbol> variables, CodeLanguage language, CodeOptions options)
    {
        Check(formula, variables, options);
        var names = new NameScope(language);
        names.Avoid(UndefinedFunctions(formula));
        var function = names.TakeFunction(options.Name);
        var parameters = variables.Select(v => names.Take(v.Name)).ToList();

        var definitions = new Definitions(language, CodeStyle.InFunction);
        ImmutableArray<Expr> results = [formula, .. options.WithGradient ? RealGradients.Of(formula, variables) : []];
        var writesProducts = language is CodeLanguage.CSharp or CodeLanguage.C or CodeLanguage.Cpp or CodeLanguage.JavaScript or CodeLanguage.Glsl;
        var shared = Sharing.Of(
            [.. results.Select(definitions.Visit)],
            new SharingOptions(ComputedParts.Instance, LargestDepth, IsLazy: language is CodeLanguage.Python, RepeatsBases: writesProducts, Sharing.NumberedNames().Where(n => names.IsFree(n.Name))));

        var identifiers = variables.Zip(parameters).ToDictionary(p => p.First.Name, p => p.Second, StringComparer.Ordinal);
        var writer = FunctionWriters.Create(language);
        return writer.Write(new FunctionParts(
            function,
            parameters,
            [.. shared.Replacements.Select(r => (r.Symbol.Name, TextOf(r.Expr)))],
            TextOf(shared.Results[0]),
            options.WithGradient ? [.. shared.Results.Skip(1).Select(TextOf)] : null));

        string TextOf(Expr expr) => CodePrinters.Create(language, CodeStyle.InFunction, identifiers).Print(expr);
    }

    /// <summary>The functions that the formula calls and that the caller has: the new one does not take their names.</summary>
    private static HashSet<string> UndefinedFunctions(Expr formula)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Walk.Visit([formula], ComputedParts.Instance.PartsOf, part =>
        {
            if (part is Apply { Function: { IsUndefined: true } function })
            {
                names.Add(function.Name);
            }
        });
        return names;
    }

    private static void Check(Expr formula, ImmutableArray<Symbol> variables, CodeOptions options)
    {
        if (options.Name.Length == 0)
        {
            throw new MathException("A function needs a name.");
        }

        if (Conditions.IsCondition(formula))
        {
            throw new MathException("A function gives a number, not a truth value; write Piecewise((1, condition), (0, True)).");
        }

        if (variables.GroupBy(v => v.Name).FirstOrDefault(g => g.Count() > 1) is { } repeated)
        {
            throw new MathException($"The parameter {repeated.Key} is named twice.");
        }

        foreach (var symbol in formula.FreeSymbols.Where(s => !variables.Contains(s)))
        {
            throw new MathException($"The symbol {symbol} is no parameter of the function.");
        }
    }
}
