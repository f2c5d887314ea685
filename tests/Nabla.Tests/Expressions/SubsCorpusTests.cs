using System.Text.Json;
using Nabla.Tests.Corpora;

namespace Nabla.Tests.Expressions;

public class SubsCorpusTests
{
    private const double Wanted = 0.93;

    [Fact]
    public void Substitutions_come_out_as_SymPy_makes_them()
    {
        var score = new CorpusScore();
        foreach (var record in CorpusFile.Records("subs.jsonl.gz"))
        {
            score.Add(record.GetProperty("id").GetString()!, record.GetProperty("result").GetString()!, source => Substituted(record, source));
        }

        var reviewed = CorpusFile.Reviewed("subs.reviewed.txt");
        var report = score.Report(reviewed);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(score.Share >= Wanted, report);
        Assert.Empty(score.NotReviewed(reviewed));
    }

    private static Expr Substituted(JsonElement record, SreprSource source)
    {
        var expr = source.Read(record.GetProperty("expr").GetString()!);
        (Expr Old, Expr New)[] pairs = [.. record.GetProperty("pairs").EnumerateArray().Select(p => (source.Read(p[0].GetString()!), source.Read(p[1].GetString()!)))];
        if (record.GetProperty("op").GetString() == "xreplace")
        {
            return expr.Replace(pairs);
        }

        var simultaneous = record.TryGetProperty("simultaneous", out _);
        return record.TryGetProperty("unordered", out _)
            ? expr.Subs(pairs.ToDictionary(p => p.Old, p => p.New), simultaneous)
            : expr.Subs(pairs, simultaneous);
    }
}
