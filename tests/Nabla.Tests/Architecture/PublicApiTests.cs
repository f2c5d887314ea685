using PublicApiGenerator;

namespace Nabla.Tests.Architecture;

/// <summary>
/// The public surface of the library is an approved text: a change to it shows in review. To approve a change, run the tests with
/// NABLA_APPROVE=1, which writes the file, and commit it.
/// </summary>
public class PublicApiTests
{
    private const string Approved = "tests/Nabla.Tests/Architecture/PublicApi.approved.txt";

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var actual = typeof(Expr).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("NABLA_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Approved), actual);
        }

        var approved = Repository.Read(Approved);
        Assert.True(
            actual == approved,
            $"The public surface differs from {Approved}; where that is meant, run with NABLA_APPROVE=1 and commit the file:\n{Differences(approved, actual)}");
    }

    private static string Differences(string approved, string actual)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }
}
