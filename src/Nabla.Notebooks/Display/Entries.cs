using System.Collections;

namespace Nabla.Notebooks.Display;

/// <summary>The entries of any dictionary; cast to a sequence, a generic one gives other things than a plain one.</summary>
internal static class Entries
{
    public static IEnumerable<DictionaryEntry> Of(IDictionary map)
    {
        var entries = map.GetEnumerator();
        while (entries.MoveNext())
        {
            yield return entries.Entry;
        }
    }
}
