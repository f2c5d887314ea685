using Nabla.Tests.Corpora;
using Nabla.Tests.Derivations;

namespace Nabla.Corpora;

/// <summary>Checks the steps of every derivative of the committed corpora at every level, and prints how many there are.</summary>
internal static class StepsTable
{
    public static int Print(TextWriter output)
    {
        var failures = 0;
        output.WriteLine($"{"corpus",-16} {"level",-7} {"derivatives",11} {"with steps",11} {"steps",8} {"not covered",12} {"wrong",6}");
        foreach (var name in new[] { "diff", "diff_derived" })
        {
            var questions = CorpusFile.Records($"{name}.jsonl.gz").Select(json => new CorpusRecord(json)).Where(r => r.Operation == "diff").Select(DerivationQuestion.Of).ToList();
            foreach (var level in Enum.GetValues<StepLevel>())
            {
                var (covered, steps, problems) = (0, 0, new List<string>());
                foreach (var (function, variables) in questions.OfType<(Expr, Expr[])>())
                {
                    var derivation = Maths.Steps(function, level, variables);
                    covered++;
                    steps += DerivationCheck.All(derivation).Count();
                    problems.AddRange(DerivationCheck.Problems(derivation, function.Diff(variables)));
                }

                output.WriteLine($"{name,-16} {level,-7} {questions.Count,11} {covered,11} {steps,8} {questions.Count - covered,12} {problems.Count,6}");
                problems.ForEach(output.WriteLine);
                failures += problems.Count;
            }
        }

        return failures == 0 ? 0 : 1;
    }
}
