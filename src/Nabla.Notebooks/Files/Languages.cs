namespace Nabla.Notebooks.Files;

/// <summary>What notebooks call C#.</summary>
internal static class Languages
{
    public static bool IsCSharp(string name) =>
        name.ToLowerInvariant() is "c#" or "csharp" or ".net-csharp" or "cs";
}
