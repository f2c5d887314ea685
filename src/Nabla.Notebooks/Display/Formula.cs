using System.Collections;
using System.Runtime.CompilerServices;

namespace Nabla.Notebooks.Display;

/// <summary>Expressions, and lists, tuples, matrices and dictionaries of expressions, as one formula.</summary>
internal static class Formula
{
    private const int MostItems = 100;
    private const int LongestFormula = 100_000; // what a browser can typeset

    /// <summary>The formula as it stands in a page; null where the value is not made of expressions, or is too large to be typeset.</summary>
    public static string? Of(object? value, FormulaLanguage language)
    {
        try
        {
            return Text(value, language) is { Length: <= LongestFormula } formula ? language.Display(formula) : null;
        }
        catch (LimitException)
        {
            return null;
        }
    }

    private static string? Text(object? value, FormulaLanguage language) => value switch
    {
        Expr expr => language.Of(expr),
        Expr[,] { Length: > 0 and <= MostItems } matrix => language.Matrix(Rows(matrix).Select(row => row.Select(language.Of))),
        IEnumerable<Expr> list => List('[', [.. list.Take(MostItems + 1)], ']', language),
        ITuple tuple when Items(tuple).All(i => i is Expr) => List('(', [.. Items(tuple).Cast<Expr>()], ')', language),
        IDictionary { Count: > 0 and <= MostItems } map when Entries.Of(map).All(e => e is { Key: Expr, Value: Expr }) =>
            language.List('{', Entries.Of(map).Select(e => language.Pair(language.Of((Expr)e.Key), language.Of((Expr)e.Value!))), '}'),
        _ => null,
    };

    private static string? List(char open, List<Expr> items, char close, FormulaLanguage language) =>
        items.Count is 0 or > MostItems ? null : language.List(open, items.Select(language.Of), close);

    private static IEnumerable<IEnumerable<Expr>> Rows(Expr[,] matrix) =>
        Enumerable.Range(0, matrix.GetLength(0)).Select(i => Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j]));

    private static IEnumerable<object?> Items(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);
}
