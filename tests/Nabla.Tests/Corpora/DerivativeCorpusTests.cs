namespace Nabla.Tests.Corpora;

public class DerivativeCorpusTests
{
    private const double Wanted = 0.97;

    [Theory]
    [InlineData("diff", 380)]
    [InlineData("diff_derived", 1500)]
    public void Derivatives_of_the_corpus_are_right(string name, int atLeastCovered)
    {
        var corpus = Corpus.All.Single(c => c.Name == name);
        var result = corpus.Run(Path.Combine(Architecture.Repository.Root, "tests/Nabla.Tests/Data"));
        var report = result + "\n" + string.Join('\n', result.Differences.Select(d => $"{d.Id}: {d.Note}"));

        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(result.Covered >= atLeastCovered, report);
        Assert.True(result.Share >= Wanted, report);
        Assert.Empty(result.NotReviewed(corpus.Reviewed()));
    }
}
