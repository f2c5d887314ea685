namespace Nabla.Languages;

/// <summary>What the languages are called as formats: their names in small letters.</summary>
internal static class LanguageNames
{
    /// <summary>The names in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<CodeLanguage>().Select(n => n.ToLowerInvariant())];

    public static CodeLanguage? Find(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == name)
            {
                return (CodeLanguage)i;
            }
        }

        return null;
    }
}
