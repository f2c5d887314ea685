using System.Collections.Frozen;

namespace Nabla.Cli;

/// <summary>What programming languages are called on the command line and in requests.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, CodeLanguage> Aliases = new Dictionary<string, CodeLanguage>
    {
        ["c#"] = CodeLanguage.CSharp,
        ["cs"] = CodeLanguage.CSharp,
        ["c++"] = CodeLanguage.Cpp,
        ["cxx"] = CodeLanguage.Cpp,
        ["py"] = CodeLanguage.Python,
        ["js"] = CodeLanguage.JavaScript,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of each language, which is also the name of its format.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<CodeLanguage>().Select(n => n.ToLowerInvariant())];

    /// <summary>The language of a name or alias, in capital letters or small ones.</summary>
    public static CodeLanguage? Find(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<CodeLanguage>(name, ignoreCase: true)
        : Aliases.TryGetValue(name, out var language) ? language
        : null;
}
