using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Nabla.Notebooks.Language;

/// <summary>
/// The documentation comments of an assembly: in the XML file beside it, for the framework in the SDK's reference pack. Files are
/// searched when someone asks and not kept in memory.
/// </summary>
internal sealed class AssemblyDocumentation : DocumentationProvider
{
    private static readonly ConcurrentDictionary<string, AssemblyDocumentation> Known = new(StringComparer.Ordinal);
    private static readonly Lazy<IReadOnlyList<string>> FrameworkFiles = new(FindFrameworkFiles);

    private readonly string assembly;

    private AssemblyDocumentation(string assembly) => this.assembly = assembly;

    public static AssemblyDocumentation Of(string assembly) => Known.GetOrAdd(assembly, path => new AssemblyDocumentation(path));

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(assembly);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
        {
            return Search(beside, documentationMemberID);
        }

        return Path.GetFileName(assembly).StartsWith("System.", StringComparison.Ordinal)
            ? FrameworkFiles.Value.Select(file => Search(file, documentationMemberID)).FirstOrDefault(text => text is not null)
            : null;
    }

    private static string? Search(string file, string id)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { IgnoreComments = true, IgnoreWhitespace = false });
        while (reader.ReadToFollowing("member"))
        {
            if (reader.GetAttribute("name") == id)
            {
                return reader.ReadOuterXml();
            }
        }

        return null;
    }

    /// <summary>The types of System.Private.CoreLib are documented in System.Runtime.xml and others, which are therefore all searched, likely ones first.</summary>
    private static IReadOnlyList<string> FindFrameworkFiles()
    {
        var root = Path.GetDirectoryName(Packages.DotnetHost.Path);
        var packs = root is null ? null : Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs))
        {
            return [];
        }

        var newest = Directory.EnumerateDirectories(packs).OrderBy(p => p.Length).ThenBy(p => p, StringComparer.Ordinal).Last();
        return [.. Directory.EnumerateFiles(newest, "*.xml", SearchOption.AllDirectories).OrderBy(f => Path.GetFileName(f) != "System.Runtime.xml").ThenBy(f => f, StringComparer.Ordinal)];
    }
}
