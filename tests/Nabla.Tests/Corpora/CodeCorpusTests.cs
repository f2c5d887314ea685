using Nabla.Tests.Architecture;

namespace Nabla.Tests.Corpora;

/// <summary>The texts of SymPy's code printers, and values by compiled code, on a part of the corpora; tests/Nabla.Corpora does the same on all.</summary>
public class CodeCorpusTests
{
    [Theory]
    [InlineData("print (c)", "print.code", 0.9)]
    [InlineData("print (c++)", "print.code", 0.9)]
    [InlineData("print (python)", "print.code", 0.9)]
    [InlineData("print (js)", "print.code", 0.9)]
    [InlineData("print (julia)", "print.code", 0.9)]
    [InlineData("print (fortran)", "print.code", 0.9)]
    [InlineData("print (rust)", "print.code", 0.85)]
    [InlineData("cse", "cse", 0.95)]
    [InlineData("lambdify", "lambdify", 0.99)]
    [InlineData("numeric", "numeric", 0.98)]
    public void A_corpus_comes_out_as_recorded_but_for_what_was_reviewed(string row, string file, double wanted)
    {
        var corpus = Corpus.All.Single(c => c.Name == row) with { File = file };
        var result = corpus.Run(Path.Combine(Repository.Root, "tests/Nabla.Tests/Data"));
        var reviewed = corpus.Reviewed();
        var open = result.Differences.Where(d => !reviewed.ContainsKey(d.Id)).Select(d => $"{d.Id}: {d.Note}").ToList();

        TestContext.Current.TestOutputHelper!.WriteLine(result.ToString());
        Assert.True(open.Count == 0 && result.Share >= wanted, $"{result}\n{string.Join('\n', open)}");
    }
}
