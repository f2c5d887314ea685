using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;

namespace Nabla.Tests.Laws;

/// <summary>Results do not depend on thread, culture or process.</summary>
public class SameResultLaws
{
    [Fact]
    public void Many_threads_build_and_print_the_same() => Law.Holds(Formulas.All.Array[8], trees =>
    {
        var expected = trees.Select(Printed).ToArray();

        var results = new ConcurrentBag<string[]>();
        Parallel.For(0, 8, _ => results.Add([.. trees.Select(Printed)]));
        Assert.All(results, actual => Assert.Equal(expected, actual));
    }, cases: 50);

    [Fact]
    public void Threads_that_share_an_expression_see_the_same() => Law.Holds(Formulas.All, tree =>
    {
        var shared = tree.Build();
        var expected = Printed(tree);

        var results = new ConcurrentBag<string>();
        Parallel.For(0, 8, _ => results.Add(shared.ToString("R") + shared.Diff(Formulas.Symbols[0]).ToString("R")));
        Assert.All(results, actual => Assert.Equal(expected, actual));
    }, cases: 100);

    [Fact]
    public void Every_culture_prints_and_reads_the_same() => Law.Holds(Formulas.All, tree =>
    {
        var expected = Printed(tree);

        Assert.Equal(expected, InStrangeCulture(() => Printed(tree)));
        Assert.Equal(tree.Build(), InStrangeCulture(() => tree.Build()));
    }, cases: 300);

    [Fact]
    public void Expressions_hash_the_same_in_every_process_and_version()
    {
        // The canonical order of operands follows the hashes: another value here changes what is stored where.
        // These values were computed from the definition of ContentHash by another program.
        var x = new Symbol("x");

        Assert.Equal("68B3CB02ECF289E4DEC602A544E94B5C", Fingerprint(3));
        Assert.Equal("104D1D52C4BA3726185D897637AD6D23", Fingerprint(x));
        Assert.Equal("003C8353FCADFC487F0FA68AB919BC64", Fingerprint(x.Pow(3)));
    }

    private static string Fingerprint(Expr expr) => string.Create(CultureInfo.InvariantCulture, $"{expr.Hash.A:X16}{expr.Hash.B:X16}");

    private static string Printed(Tree tree)
    {
        var expr = tree.Build();
        return expr.ToString("R") + expr.Diff(Formulas.Symbols[0]).ToString("R");
    }

    /// <summary>Runs in a culture with a decimal comma, another minus sign and other digits' grouping, whatever the globalisation mode.</summary>
    private static T InStrangeCulture<T>(Func<T> body)
    {
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NumberGroupSeparator = ".";
        strange.NumberFormat.NegativeSign = "~";
        strange.NumberFormat.PositiveSign = "&";
        strange.NumberFormat.NaNSymbol = "?";
        CultureInfo.CurrentCulture = strange;
        try
        {
            return body();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
