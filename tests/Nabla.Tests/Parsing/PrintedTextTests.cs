using CsCheck;
using Nabla.Tests.Laws;

namespace Nabla.Tests.Parsing;

public class PrintedTextTests
{
    [Fact]
    public void What_is_printed_is_read_back_for_every_tree_of_the_corpus()
    {
        var lost = new List<string>();
        foreach (var fact in ParseFact.All().Where(f => f.IsCovered && f.Expected is not null))
        {
            var text = fact.Expected!.ToString("R");
            if (!ReadsAs(text, fact.Options, fact.Expected))
            {
                lost.Add($"{fact.Id}: {text}");
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public void What_is_printed_is_read_back_for_random_formulas()
    {
        Law.Holds(Gen.OneOf(Formulas.All, Formulas.WithUndefined), tree =>
        {
            var expr = tree.Build();

            Assert.Equal(expr, Expr.Parse(expr.ToString("R"), Options));
        });
    }

    [Fact]
    public void What_is_printed_is_read_back_for_derivatives()
    {
        Law.Holds(Gen.Select(Gen.OneOf(Formulas.All, Formulas.WithUndefined), Gen.OneOf([.. Formulas.Symbols])), input =>
        {
            var derivative = input.Item1.Build().Diff(input.Item2);

            Assert.Equal(derivative, Expr.Parse(derivative.ToString("R"), Options));
        });
    }

    private static ParseOptions Options { get; } = new()
    {
        Names = Formulas.Symbols.ToDictionary(s => s.Name, Expr (s) => s),
        Functions = UndefinedFunctions.All.ToDictionary(f => f.Name), // f() is read where f is declared
    };

    private static bool ReadsAs(string text, ParseOptions options, Expr expected)
    {
        try
        {
            return Expr.Parse(text, options) == expected;
        }
        catch (MathException)
        {
            return false;
        }
    }
}
