using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>What has no numeric value, such as f(x) or an integral: it may have any, equal parts the same one.</summary>
internal static class UnknownValues
{
    /// <summary>The names in an answer, of symbols and of undefined functions, that none of the other expressions has.</summary>
    public static IReadOnlyList<string> Strangers(IReadOnlyList<Expr> known, Expr answer) =>
    [
        .. answer.FreeSymbols.Except(known.SelectMany(e => e.FreeSymbols)).Select(s => s.Name),
        .. UndefinedFunctions(answer).Except(known.SelectMany(UndefinedFunctions)),
    ];

    /// <summary>A part without a value that stands in none of the other expressions, or null.</summary>
    public static Expr? FirstOnlyIn(Expr answer, IReadOnlyList<Expr> known)
    {
        var parts = known.SelectMany(Parts).ToHashSet();
        return Parts(answer).Find(part => !parts.Contains(part));
    }

    /// <summary>A symbol for each part without a value, named after it.</summary>
    public static Dictionary<Expr, Expr> NamesFor(params Expr[] expressions) =>
        expressions.SelectMany(Parts).Distinct().ToDictionary(part => part, Expr (part) => FreshSymbols.Of(part.ToString(), expressions));

    /// <summary>Whether the part may have any value, as f(x) may; an integral has one, which is only not computed.</summary>
    public static bool IsFree(Expr part) => part is Apply { Function.IsUndefined: true }
        || (part is Binder { Head: BinderKind.Derivative or BinderKind.Subs } && UndefinedFunctions(part).Any());

    private static List<Expr> Parts(Expr expr) =>
        Parts(expr, part => part is Binder || (part is Apply { Function: { Operator: null } f } && f.Numeric is null && f.ComplexNumeric is null));

    private static IEnumerable<string> UndefinedFunctions(Expr expr) =>
        Parts(expr, part => part is Apply { Function.IsUndefined: true }).Select(part => ((Apply)part).Function.Name).Distinct();

    private static List<Expr> Parts(Expr expr, Func<Expr, bool> isWanted)
    {
        var parts = new List<Expr>();
        PostOrder.Visit(expr, needed: _ => true, part =>
        {
            if (isWanted(part))
            {
                parts.Add(part);
            }
        });
        return parts;
    }
}
