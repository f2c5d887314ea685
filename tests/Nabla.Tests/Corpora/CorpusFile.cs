using System.IO.Compression;
using System.Text.Json;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Corpora;

/// <summary>The compact copies of corpora in tests/Nabla.Tests/Data: JSON Lines, compressed.</summary>
internal static class CorpusFile
{
    /// <summary>The records of a file.</summary>
    public static IEnumerable<JsonElement> Records(string name)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests/Nabla.Tests/Data", name));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    /// <summary>The lines "id reason" of a file of reviewed differences.</summary>
    public static IReadOnlyDictionary<string, string> Reviewed(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests/Nabla.Tests/Data", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
}
