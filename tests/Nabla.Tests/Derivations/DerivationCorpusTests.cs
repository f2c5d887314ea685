using CsCheck;
using Nabla.Tests.Corpora;
using Nabla.Tests.Laws;

namespace Nabla.Tests.Derivations;

public class DerivationCorpusTests
{
    [Theory]
    [InlineData("diff.jsonl.gz", StepLevel.Normal)]
    [InlineData("diff.jsonl.gz", StepLevel.Full)]
    [InlineData("diff_derived.jsonl.gz", StepLevel.Brief)]
    public void Every_derivative_of_the_corpora_has_steps_that_are_true(string file, StepLevel level)
    {
        var problems = new List<string>();
        var (covered, steps, uncovered) = (0, 0, 0);
        foreach (var record in CorpusFile.Records(file).Select(json => new CorpusRecord(json)).Where(r => r.Operation == "diff"))
        {
            if (DerivationQuestion.Of(record) is not var (function, variables))
            {
                uncovered++;
                continue;
            }

            var derivation = Maths.Steps(function, level, variables);
            covered++;
            steps += DerivationCheck.All(derivation).Count();
            problems.AddRange(DerivationCheck.Problems(derivation, function.Diff(variables)));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{covered} derivatives with {steps} steps; {uncovered} records are not covered");
        Assert.True(covered > 50);
        Assert.True(problems.Count == 0, $"{problems.Count} problems\n{string.Join('\n', problems.Take(20))}");
    }

    [Fact]
    public void Random_formulas_have_steps_that_are_true() => Law.Holds(Gen.Select(Formulas.Exact, Gen.Enum<StepLevel>()), input =>
    {
        var (function, level) = (input.Item1.Build(), input.Item2);
        foreach (var variable in function.FreeSymbols.Take(2))
        {
            Assert.Empty(DerivationCheck.Problems(Maths.Steps(function, level, variable), function.Diff(variable)));
        }
    }, cases: 200);
}
