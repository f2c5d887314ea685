using System.Globalization;
using System.Text;

namespace Nabla.CodeGeneration;

/// <summary>The frame of a function in one language.</summary>
internal abstract class FunctionWriter
{
    private readonly StringBuilder text = new();

    public string Write(FunctionParts parts)
    {
        WriteFunction(parts);
        return text.ToString();
    }

    protected abstract void WriteFunction(FunctionParts parts);

    protected void Line(string line) => text.Append(line).Append('\n');

    protected static string List(IEnumerable<string> items, string before = "", string separator = ", ") => string.Join(separator, items.Select(i => before + i));

    protected static IEnumerable<(string Index, string Text)> Numbered(IEnumerable<string> items, int from = 0) =>
        items.Select((item, i) => ((i + from).ToString(CultureInfo.InvariantCulture), item));

    protected static string Count(FunctionParts parts) => parts.Parameters.Count.ToString(CultureInfo.InvariantCulture);
}
