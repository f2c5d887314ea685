using System.Text.RegularExpressions;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Packages;

/// <summary>A package that a cell asks for by #r "nuget: Name, Version".</summary>
/// <param name="Name">The package.</param>
/// <param name="Version">A version or a range of versions; * is the newest.</param>
internal sealed partial record PackageRequest(string Name, string Version)
{
    /// <summary>Reads what stands behind "nuget:".</summary>
    /// <exception cref="CellDirectiveException">It is no name with a version.</exception>
    public static PackageRequest Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new PackageRequest(match.Groups["name"].Value, match.Groups["version"] is { Success: true } version ? version.Value : "*")
            : throw new CellDirectiveException($"'nuget:{text}' names no package; write #r \"nuget: Name, 1.2.3\".");
    }

    public override string ToString() => Version == "*" ? Name : $"{Name} {Version}";

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z0-9_][A-Za-z0-9_.-]*)\s*(,\s*(?<version>[0-9A-Za-z.*+\-\[\](), ]+?)\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
