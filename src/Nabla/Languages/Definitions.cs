using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Languages;

/// <summary>Writes functions that a language does not have with ones that it has.</summary>
/// <param name="language">The language.</param>
/// <param name="style">Where the text will stand: alone, what code names instead of a function comes before what it means.</param>
internal sealed class Definitions(CodeLanguage language, CodeStyle style) : Rewriter
{
    /// <summary>What a function means where the language does not have it, or null.</summary>
    public static Func<ImmutableArray<Expr>, Expr>? Of(Function function, CodeStyle style) =>
        style == CodeStyle.InFunction ? function.Definition ?? function.CodeDefinition : function.CodeDefinition ?? function.Definition;

    protected override bool MayChange(Expr expr) => !expr.IsAtom;

    protected override Expr Rewrite(Expr expr)
    {
        var rebuilt = FromParts(expr);
        return rebuilt is Apply { Function: { IsUndefined: false } function } application
            && function.Code[language].Length == 0
            && !ReferenceEquals(function, Logic.Ite)
            && Of(function, style) is { } definition
                ? Visit(definition(application.Arguments))
                : rebuilt;
    }

    protected override Expr RewriteBinder(Binder binder) => binder;
}
