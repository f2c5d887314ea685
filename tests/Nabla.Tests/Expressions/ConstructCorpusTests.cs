using System.Text.Json;
using Nabla.Expressions;
using Nabla.Functions;
using Nabla.Tests.Corpora;

namespace Nabla.Tests.Expressions;

public class ConstructCorpusTests
{
    private const double Wanted = 0.95;

    [Fact]
    public void Relations_conditions_cases_and_binders_are_constructed_as_SymPy_does()
    {
        var score = new CorpusScore();
        foreach (var record in CorpusFile.Records("construct.logic.jsonl.gz"))
        {
            score.Add(record.GetProperty("id").GetString()!, record.GetProperty("result").GetString()!, source => Constructed(record, source));
        }

        var reviewed = CorpusFile.Reviewed("construct.logic.reviewed.txt");
        var report = score.Report(reviewed);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(score.Share >= Wanted, report);
        Assert.Empty(score.NotReviewed(reviewed));
    }

    private static Expr Constructed(JsonElement record, SreprSource source)
    {
        Expr[] arguments = record.TryGetProperty("args", out var args) ? [.. args.EnumerateArray().Select(a => source.Read(a.GetString()!))] : [];
        return record.GetProperty("fn").GetString()! switch
        {
            "Equality" => Relation.Of(RelationOperator.Equal, arguments[0], arguments[1]),
            "Unequality" => Relation.Of(RelationOperator.NotEqual, arguments[0], arguments[1]),
            "StrictLessThan" => arguments[0] < arguments[1],
            "LessThan" => arguments[0] <= arguments[1],
            "StrictGreaterThan" => arguments[0] > arguments[1],
            "GreaterThan" => arguments[0] >= arguments[1],
            "Piecewise" => Piecewise.Of([.. Pairs(record.GetProperty("cases"), source).Select(p => new Case(p.Item1, p.Item2))]),
            "Derivative" => BinderRules.Derivative(arguments[0], [.. Pairs(record.GetProperty("bindings"), source).Select(p => new Binding(p.Item1, [p.Item2]))]),
            "Subs" => BinderRules.Subs(arguments[0], Pairs(record.GetProperty("bindings"), source).ToArray()),
            var name => FunctionTable.Find(name)![arguments],
        };
    }

    private static IEnumerable<(Expr, Expr)> Pairs(JsonElement pairs, SreprSource source) =>
        pairs.EnumerateArray().Select(p => (source.Read(p[0].GetString()!), source.Read(p[1].GetString()!)));
}
