using System.Globalization;
using Nabla.Functions;
using Nabla.Tests.Corpora;
using static Nabla.Maths;

namespace Nabla.Tests.Functions;

/// <summary>Automatic evaluation of function applications, compared as printed text with what SymPy makes of them.</summary>
public class ConstructCorpusTests
{
    private const double Wanted = 0.97;

    [Fact]
    public void Constructors_evaluate_as_SymPys_do()
    {
        var reviewed = CorpusFile.Reviewed("construct.functions.reviewed.txt");
        int same = 0, uncovered = 0;
        var differences = new List<(string Id, string Text)>();
        foreach (var record in CorpusFile.Records("construct.functions.jsonl.gz"))
        {
            var source = new SreprSource();
            var name = record.GetProperty("fn").GetString()!;
            var expected = record.GetProperty("s").GetString()!;
            _ = source.Read(record.GetProperty("r").GetString()!);
            Expr[] arguments = [.. record.GetProperty("args").EnumerateArray().Select(a => source.Read(a.GetString()!))];
            if (!source.IsCovered)
            {
                uncovered++;
                continue;
            }

            var actual = Construct(name, arguments).ToString();
            if (actual == expected)
            {
                same++;
            }
            else
            {
                differences.Add((record.GetProperty("id").GetString()!, $"{name}({string.Join<Expr>(", ", arguments)}): {actual}, not {expected}"));
            }
        }

        var share = (double)same / (same + differences.Count);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{same} of {same + differences.Count} covered records are identical ({share:P1}), {uncovered} are not covered."));
        Assert.Empty(differences.Where(d => !reviewed.ContainsKey(d.Id)).Select(d => $"{d.Id} {d.Text}"));
        Assert.Empty(reviewed.Keys.Except(differences.Select(d => d.Id)));
        Assert.True(share >= Wanted, $"{share:P1}");
    }

    private static Expr Construct(string name, Expr[] arguments) => name switch
    {
        "sqrt" => Sqrt(arguments[0]),
        "root" => Root(arguments[0], arguments[1]),
        "abs" => Abs(arguments[0]),
        "Add" => Add.Of(arguments),
        "Mul" => Mul.Of(arguments),
        "Pow" => arguments[0].Pow(arguments[1]),
        "Rational" when arguments.Length == 2 => arguments[0] / arguments[1],
        "Rational" or "Integer" or "Float" => arguments[0],
        _ => FunctionTable.Find(name)![arguments],
    };
}
