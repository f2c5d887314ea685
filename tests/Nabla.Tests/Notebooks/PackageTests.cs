using System.IO.Compression;
using Nabla.Notebooks.Files;

namespace Nabla.Tests.Notebooks;

/// <summary>Packages asked for by #r, from a source in a folder: no test needs the network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nabla-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_package_is_restored_used_and_documented()
    {
        CreatePackage("Test.Generators", "1.2.3", Path.Combine(AppContext.BaseDirectory, "CsCheck.dll"));

        var (run, outputs) = await Run("#r \"nuget: Test.Generators, 1.2.3\"\nusing CsCheck;\nGen.Const(7).Array[2].Single()", "Gen.Const(1).Single()", "Gen?");

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Contains("[7, 7]", outputs);
        Assert.Contains("Restoring Test.Generators 1.2.3", outputs);
        Assert.Contains("class Gen", outputs);
    }

    [Fact]
    public async Task The_sources_of_a_nuget_config_beside_the_notebook_are_used()
    {
        CreatePackage("Test.Generators", "1.2.3", Path.Combine(AppContext.BaseDirectory, "CsCheck.dll"));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), """<configuration><packageSources><clear/><add key="here" value="source"/></packageSources></configuration>""");

        var (run, outputs) = await Run(hasSource: false, "#r \"nuget: Test.Generators, 1.2.3\"\nusing CsCheck;\nGen.Const(7).Array[2].Single()");

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Contains("[7, 7]", outputs);
    }

    [Theory]
    [InlineData("nuget: Nabla.NoSuchPackage, 1.0.0", true, "The packages cannot be restored.\nNU1101: Unable to find package Nabla.NoSuchPackage.")]
    [InlineData("nuget: Nabla.NoSuchPackage, 1.0.0", false, "A source of packages cannot be reached. Without a connection, packages that were restored before still work if they are asked for by their exact version.\nNU1301: ")]
    [InlineData("nuget: ../../etc, 1", true, "'nuget: ../../etc, 1' names no package; write #r \"nuget: Name, 1.2.3\".")]
    [InlineData("nuget: A</ItemGroup>", true, "'nuget: A</ItemGroup>' names no package; write #r \"nuget: Name, 1.2.3\".")]
    [InlineData("missing.dll", true, "There is no file 'missing.dll'")]
    public async Task What_cannot_be_had_is_explained(string reference, bool hasSource, string message)
    {
        if (hasSource)
        {
            Directory.CreateDirectory(Source);
        }

        var (run, _) = await Run($"#r \"{reference}\"\n1");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: Cell 1 has failed.\n" + message, run.Error);
    }

    private string Source => Path.Combine(folder, "source");

    private Task<(NotebookProgramRun Run, string Outputs)> Run(params string[] cells) => Run(hasSource: true, cells);

    private async Task<(NotebookProgramRun Run, string Outputs)> Run(bool hasSource, params string[] cells)
    {
        var path = Path.Combine(folder, "notebook.ipynb");
        File.WriteAllText(path, NotebookText.Of(cells));
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages") };
        if (hasSource)
        {
            environment["RestoreSources"] = Source;
        }

        var run = await NotebookProgramRun.Of(environment, "run", path);
        return (run, string.Concat(NotebookFile.Parse(File.ReadAllText(path)).Cells.SelectMany(c => c.Outputs).Select(o => o.ToJsonString())));
    }

    private void CreatePackage(string name, string version, string assembly)
    {
        Directory.CreateDirectory(Source);
        using var package = ZipFile.Open(Path.Combine(Source, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var description = new StreamWriter(package.CreateEntry($"{name}.nuspec").Open()))
        {
            description.Write($"<package><metadata><id>{name}</id><version>{version}</version><authors>a</authors><description>d</description></metadata></package>");
        }

        package.CreateEntryFromFile(assembly, $"lib/net8.0/{Path.GetFileName(assembly)}");
    }
}
