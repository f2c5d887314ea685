using System.Globalization;
using System.Text.Json;
using Nabla.Tests.Corpora;

namespace Nabla.Tests.Expressions;

public class AssumptionCorpusTests
{
    private const double Wanted = 0.8;

    [Fact]
    public void Queries_never_contradict_SymPy_and_decide_most_of_what_it_decides()
    {
        var reviewed = CorpusFile.Reviewed("is.reviewed.txt");
        int decided = 0, agreed = 0;
        List<string> contradictions = [], open = [];
        foreach (var record in CorpusFile.Records("is.jsonl.gz"))
        {
            var source = new SreprSource();
            var expr = source.Read(record.GetProperty("expr").GetString()!);
            var id = record.GetProperty("id").GetString()!;
            if (!source.IsCovered || reviewed.ContainsKey(id) || record.GetProperty("result").ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var property = record.GetProperty("property").GetString()!;
            var expected = record.GetProperty("result").GetBoolean();
            var actual = expr.Is(property);
            decided++;
            agreed += actual == expected ? 1 : 0;
            if (actual != expected)
            {
                (actual is null ? open : contradictions).Add($"{id}: {expr} is {property} must be {expected}   {record.GetProperty("expr").GetString()!}");
            }
        }

        var share = (double)agreed / decided;
        var report = string.Create(CultureInfo.InvariantCulture, $"{agreed} of {decided} decided queries are decided ({share:P1}).\n") + string.Join('\n', open);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.Empty(contradictions);
        Assert.True(share >= Wanted, report);
    }
}
