using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nabla.Tests.Architecture;

public partial class HygieneTests
{
    private const int LongestFile = 400;

    private static readonly string[] SourceFolders = ["src", "tests", "bench", "samples"];

    [Fact]
    public void No_source_file_is_longer_than_the_ceiling()
    {
        var tooLong = AllSources().Where(path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() > LongestFile).ToList();

        Assert.True(tooLong.Count == 0, $"Over {LongestFile} lines: {string.Join(", ", tooLong)}. Is each really one idea?");
    }

    [Fact]
    public void The_library_depends_on_no_package_and_no_project()
    {
        var project = XDocument.Parse(Repository.Read("src/Nabla/Nabla.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
    }

    [Fact]
    public void The_library_switches_no_warning_off()
    {
        // Among the warnings that are errors: public members without documentation (CS1591), trim and AOT warnings.
        var project = XDocument.Parse(Repository.Read("src/Nabla/Nabla.csproj"));
        var pragmas = Repository.SourceFiles("src/Nabla").Where(path => Repository.Read(path).Contains("#pragma warning disable", StringComparison.Ordinal));

        Assert.Empty(project.Descendants("NoWarn"));
        Assert.Empty(project.Descendants("TreatWarningsAsErrors"));
        Assert.Equal("true", project.Descendants("IsAotCompatible").Single().Value);
        Assert.Empty(pragmas);
    }

    [Fact]
    public void No_source_file_is_left_unfinished()
    {
        var marks = AllSources().Where(path => UnfinishedMark().IsMatch(Repository.Read(path)));

        Assert.Empty(marks);
    }

    [Fact]
    public void Test_projects_hold_no_test_that_is_skipped()
    {
        var skipped = Repository.SourceFiles("tests").Where(path => SkippedTest().IsMatch(Repository.Read(path)));

        Assert.Empty(skipped);
    }

    private static IEnumerable<string> AllSources() =>
        SourceFolders.Where(folder => Directory.Exists(Path.Combine(Repository.Root, folder))).SelectMany(Repository.SourceFiles);

    [GeneratedRegex(@"//.*\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b|\bNotImplemented" + @"Exception\b")]
    private static partial Regex UnfinishedMark();

    [GeneratedRegex(@"\[(Fact|Theory)\(.*\bSk" + @"ip *=")]
    private static partial Regex SkippedTest();
}
