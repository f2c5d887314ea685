using System.Globalization;
using Nabla.Tests.Corpora;

namespace Nabla.Tests.Printing;

public class PrintCorpusTests
{
    [Theory]
    [InlineData("str", "text", 0.97)]
    [InlineData("latex", "latex", 0.95)]
    [InlineData("pretty", "unicode", 0.90)]
    public void Expressions_are_printed_as_SymPy_prints_them(string field, string format, double wanted)
    {
        var reviewed = CorpusFile.Reviewed("print.reviewed.txt");
        var differences = new List<string>();
        var open = new List<string>();
        var (covered, uncovered) = (0, 0);
        foreach (var record in CorpusFile.Records("print.jsonl.gz"))
        {
            if (!record.TryGetProperty(field, out var expected))
            {
                continue;
            }

            var (expression, unknown) = SreprReader.Read(record.GetProperty("r").GetString()!);
            if (unknown.Count > 0)
            {
                uncovered++;
                continue;
            }

            covered++;
            var printed = expression.ToString(format);
            if (printed != expected.GetString())
            {
                var id = record.GetProperty("id").GetString()!;
                differences.Add(id);
                if (!reviewed.ContainsKey(id))
                {
                    open.Add($"{id}\n{printed}\nnot\n{expected.GetString()}");
                }
            }
        }

        var share = 1 - ((double)differences.Count / covered);
        var report = string.Create(CultureInfo.InvariantCulture, $"{covered - differences.Count} of {covered} covered records are identical ({share:P2}), {uncovered} are not covered; not reviewed: {open.Count}\n{string.Join('\n', open)}");
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(share >= wanted, report);
        Assert.True(open.Count == 0, report);
    }
}
