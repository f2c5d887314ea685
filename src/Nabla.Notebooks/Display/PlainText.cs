using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Nabla.Notebooks.Display;

/// <summary>Values as one text: numbers with all their digits, strings in quotes, lists in brackets; long ones are cut.</summary>
internal static class PlainText
{
    private const int MostItems = 100;
    private const int LongestText = 1_000_000;
    private const int DeepestNesting = 8;

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.Length <= LongestText ? text.ToString() : $"{text.ToString(0, LongestText)}\n... ({text.Length - LongestText} more characters)";
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                text.Append(Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(s, quote: true));
                break;
            case char c:
                text.Append(Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(c, quote: true));
                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            case Delegate or Type:
                text.Append(value);
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case Array { Rank: > 1 } array:
                WriteArray(text, array, new int[array.Rank], 0, depth);
                break;
            case IDictionary map:
                WriteItems(text, '{', '}', Entries.Of(map), entry => WritePair(text, entry, depth));
                break;
            case ITuple tuple:
                WriteItems(text, '(', ')', Enumerable.Range(0, tuple.Length), i => Write(text, tuple[i], depth + 1));
                break;
            case IEnumerable when depth >= DeepestNesting:
                text.Append("...");
                break;
            case IEnumerable items when !HasOwnText(value):
                WriteItems(text, '[', ']', items.Cast<object?>(), item => Write(text, item, depth + 1));
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void WritePair(StringBuilder text, DictionaryEntry entry, int depth)
    {
        Write(text, entry.Key, depth + 1);
        text.Append(": ");
        Write(text, entry.Value, depth + 1);
    }

    private static void WriteItems<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var count = 0;
        foreach (var item in items)
        {
            text.Append(count > 0 ? ", " : "");
            if (count++ == MostItems || text.Length > LongestText)
            {
                text.Append("...");
                break;
            }

            write(item);
        }

        text.Append(close);
    }

    private static void WriteArray(StringBuilder text, Array array, int[] index, int dimension, int depth) =>
        WriteItems(text, '[', ']', Enumerable.Range(0, array.GetLength(dimension)), i =>
        {
            index[dimension] = i;
            if (dimension + 1 < array.Rank)
            {
                WriteArray(text, array, index, dimension + 1, depth + 1);
            }
            else
            {
                Write(text, array.GetValue(index), depth + 1);
            }
        });

    private static bool HasOwnText(object value)
    {
        var method = value.GetType().GetMethod(nameof(ToString), [])!.DeclaringType;
        return method != typeof(object) && method != typeof(ValueType) && method?.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;
    }
}
