using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Languages;

/// <summary>Writes functions that a language does not have with ones that it has.</summary>
/// <param name="language">The language.</param>
/// <param name="style">Where the text will stand: alone, what code names instead of a function comes before what it means.</param>
internal sealed class Definitions(CodeLanguage language, CodeStyle style) : Rewriter
{
    /// <summary>What a function is called, or empty.</summary>
    public static string NameOf(Function function, CodeLanguage language, CodeStyle style) =>
        (style == CodeStyle.InFunction ? function.CodeInFunctions : function.Code)[language];

    /// <summary>What an application means where the language does not have the function, or null.</summary>
    public static Expr? Of(Function function, ImmutableArray<Expr> arguments, CodeStyle style) => style == CodeStyle.InFunction
        ? function.Expansion?.Invoke(arguments) ?? (function.Definition ?? function.CodeDefinition)?.Invoke(arguments)
        : (function.CodeDefinition ?? function.Definition)?.Invoke(arguments);

    protected override bool MayChange(Expr expr) => !expr.IsAtom;

    protected override Expr Rewrite(Expr expr)
    {
        var rebuilt = FromParts(expr);
        return rebuilt is Apply { Function: { IsUndefined: false } function } application
            && NameOf(function, language, style).Length == 0
            && !ReferenceEquals(function, Logic.Ite)
            && Of(function, application.Arguments, style) is { } meaning
                ? Visit(meaning)
                : rebuilt;
    }

    protected override Expr RewriteBinder(Binder binder) => binder;
}
