using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Nabla.Printing;

namespace Nabla.Notebooks.Display;

/// <summary>Lists of records, two-dimensional arrays and dictionaries as tables. Every text is escaped.</summary>
internal sealed record Table(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<object?>> Rows, bool IsCut)
{
    private const int MostRows = 100;
    private const int MostColumns = 30;

    /// <summary>The value as a table, or null where it is no list of things with columns.</summary>
    public static Table? Of(object value) => value switch
    {
        Array { Rank: 2 } array => OfArray(array),
        IDictionary map => Create(["key", "value"], Entries.Of(map).Select(e => ImmutableArray.Create<object?>(e.Key, e.Value))),
        IEnumerable items => OfRecords(items),
        _ => null,
    };

    public string ToHtml()
    {
        var html = new StringBuilder("<table>");
        if (Header.Length > 0)
        {
            html.Append("<thead><tr>");
            Header.ToList().ForEach(name => html.Append("<th>").Append(Markup.Escape(name)).Append("</th>"));
            html.Append("</tr></thead>");
        }

        html.Append("<tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            row.ToList().ForEach(cell => html.Append(IsNumber(cell) ? "<td style=\"text-align:right\">" : "<td style=\"text-align:left\">").Append(HtmlOf(cell)).Append("</td>"));
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").Append(IsCut ? "<p>...</p>" : "").ToString();
    }

    public string ToText()
    {
        var rows = Rows.Select(row => row.Select(TextOf).ToArray()).ToList();
        if (Header.Length > 0)
        {
            rows.Insert(0, [.. Header]);
        }

        var columns = rows.Max(r => r.Length);
        var widths = Enumerable.Range(0, columns).Select(c => rows.Max(r => r[c].Length)).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Select((cell, c) => IsRight(i, c) ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]));
            text.Append(i > 0 ? "\n" : "").Append(string.Join("  ", cells).TrimEnd());
        }

        return text.Append(IsCut ? "\n..." : "").ToString();

        bool IsRight(int row, int column) => Rows.Length > 0 && Rows.All(r => IsNumber(r[column]));
    }

    private static Table? OfArray(Array array)
    {
        var (rows, columns) = (array.GetLength(0), array.GetLength(1));
        return columns is 0 or > MostColumns ? null : Create([], Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(j => array.GetValue(i, j)).ToImmutableArray()));
    }

    private static Table? OfRecords(IEnumerable items)
    {
        var list = items.Cast<object?>().Take(MostRows + 1).ToList();
        if (list.Count == 0 || list[0] is not { } first || list.Exists(i => i?.GetType() != first.GetType()))
        {
            return null;
        }

        if (first is ITuple { Length: <= MostColumns } tuple)
        {
            return Create([.. Enumerable.Range(1, tuple.Length).Select(i => $"Item{i}")], list.Select(i => Enumerable.Range(0, tuple.Length).Select(c => ((ITuple)i!)[c]).ToImmutableArray()));
        }

        var columns = Columns(first.GetType());
        return columns.Length is 0 or > MostColumns
            ? null
            : Create([.. columns.Select(c => c.Name)], list.Select(i => columns.Select(c => c.GetValue(i, BindingFlags.DoNotWrapExceptions, null, null, null)).ToImmutableArray()));
    }

    /// <summary>The properties of records and anonymous types; other classes say by ToString what they are.</summary>
    private static PropertyInfo[] Columns(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
        var isAnonymous = type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);
        return typeof(IFormattable).IsAssignableFrom(type) || !(isRecord || isAnonymous)
            ? []
            : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)];
    }

    private static Table? Create(ImmutableArray<string> header, IEnumerable<ImmutableArray<object?>> rows)
    {
        var taken = rows.Take(MostRows + 1).ToList();
        return taken.Count == 0 ? null : new Table(header, [.. taken.Take(MostRows)], taken.Count > MostRows);
    }

    private static string TextOf(object? cell) => (cell as string ?? PlainText.Of(cell)).ReplaceLineEndings(" ");

    private static string HtmlOf(object? cell) =>
        Formula.Of(cell as Expr, FormulaLanguage.MathML) ?? Markup.Escape(TextOf(cell));

    private static bool IsNumber(object? cell) => cell is not (null or string or char or bool or Enum) && cell.GetType().IsPrimitive || cell is decimal or System.Numerics.BigInteger;
}
