using Nabla.Tests.Corpora;

namespace Nabla.Tests.Parsing;

public class ParseCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void At_least_95_percent_of_the_covered_texts_give_the_tree_of_SymPy()
    {
        var covered = ParseFact.All().Where(f => f.IsCovered).ToList();
        var wrong = new List<string>();
        foreach (var fact in covered)
        {
            var (tree, error) = fact.Parse();
            if (tree is null || tree != fact.Expected)
            {
                wrong.Add($"{fact.Id}: {fact.Text}  gives  {tree?.ToString() ?? error!.Message}  and not  {fact.Expected}");
            }
        }

        var reviewed = CorpusFile.Reviewed("parse.reviewed.txt");
        output.WriteLine($"{covered.Count - wrong.Count} of {covered.Count}");
        Assert.DoesNotContain(wrong, w => !reviewed.ContainsKey(w[..w.IndexOf(':', StringComparison.Ordinal)]));
        Assert.True(wrong.Count <= covered.Count / 20, $"{wrong.Count} of {covered.Count} differ:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Reviewed_differences_are_of_records_and_have_reasons()
    {
        var ids = ParseFact.All().Select(f => f.Id).ToHashSet();

        Assert.All(CorpusFile.Reviewed("parse.reviewed.txt"), entry =>
        {
            Assert.Contains(entry.Key, ids);
            Assert.NotEmpty(entry.Value.Trim());
        });
    }
}
