using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Nabla.Jupyter.Kernels;

/// <summary>What has been run in this session, by number.</summary>
internal sealed class History
{
    private const int MostEntries = 10_000;

    private ImmutableList<Entry> entries = [];

    /// <summary>A cell and the text of its value.</summary>
    public sealed record Entry(int Number, string Code, string? Output);

    public int Count { get; private set; }

    /// <summary>The number of the next cell.</summary>
    public int Next() => ++Count;

    public void Add(Entry entry) => entries = (entries.Count < MostEntries ? entries : entries.RemoveAt(0)).Add(entry);

    public IReadOnlyList<Entry> Last(int count) => [.. entries.TakeLast(count)];

    /// <summary>From a number up to, not with, another; a number below 1 counts from the end.</summary>
    public IReadOnlyList<Entry> Range(int start, int? stop)
    {
        var first = start < 1 ? Count + 1 + start : start;
        return [.. entries.Where(e => e.Number >= first && e.Number < (stop ?? int.MaxValue))];
    }

    /// <summary>What matches a pattern with * and ?; the last ones.</summary>
    public IReadOnlyList<Entry> Search(string pattern, int? count, bool isUnique)
    {
        var regex = new StringBuilder("^");
        foreach (var c in pattern)
        {
            regex.Append(c switch { '*' => ".*", '?' => ".", _ => Regex.Escape(c.ToString()) });
        }

        var form = new Regex(regex.Append('$').ToString(), RegexOptions.Singleline | RegexOptions.NonBacktracking);
        IEnumerable<Entry> found = entries.Where(e => form.IsMatch(e.Code));
        if (isUnique)
        {
            found = found.Reverse().DistinctBy(e => e.Code).Reverse();
        }

        return [.. count is { } n ? found.TakeLast(n) : found];
    }
}
