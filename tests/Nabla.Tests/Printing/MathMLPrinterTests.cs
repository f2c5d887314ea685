using System.Xml.Linq;
using Nabla.Functions;
using Nabla.Printing;
using Nabla.Tests.Corpora;
using static Nabla.Maths;

namespace Nabla.Tests.Printing;

public class MathMLPrinterTests
{
    [Theory]
    [InlineData("w**2", "<msup><mi>w</mi><mn>2</mn></msup>")]
    [InlineData("exp(x)**y", "<msup><mrow><mo>(</mo><msup><mi>e</mi><mi>x</mi></msup><mo>)</mo></mrow><mi>y</mi></msup>")]
    [InlineData("-1/w**2", "<mrow><mo>−</mo><mfrac><mn>1</mn><mrow><msup><mi>w</mi><mn>2</mn></msup></mrow></mfrac></mrow>")]
    [InlineData("sqrt(x_1)", "<msqrt><msub><mi>x</mi><mn>1</mn></msub></msqrt>")]
    [InlineData("sin(x)**2", "<mrow><msup><mi>sin</mi><mn>2</mn></msup><mo>\u2061</mo><mrow><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow></mrow>")]
    [InlineData("Abs(x)", "<mrow><mo stretchy=\"false\">|</mo><mi>x</mi><mo stretchy=\"false\">|</mo></mrow>")]
    [InlineData("besselj(0, x)**2", "<mrow><msubsup><mi>J</mi><mn>0</mn><mn>2</mn></msubsup><mrow><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow></mrow>")]
    [InlineData("x < 1", "<mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>")]
    [InlineData("Derivative(f(x), x)", "<mrow><mfrac><mi>d</mi><mrow><mi>d</mi><mi>x</mi></mrow></mfrac><mrow><mi>f</mi><mo>\u2061</mo><mrow><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow></mrow></mrow>")]
    public void MathML_is_written_in_traditional_notation(string text, string mathML) =>
        Assert.Equal(MathMLPrinter.Wrap(mathML), Expr.Parse(text).ToMathML());

    // How many children the elements must have that are laid out by the places of their children.
    private static readonly Dictionary<string, int> Children = new()
    {
        ["mfrac"] = 2,
        ["mroot"] = 2,
        ["msup"] = 2,
        ["msub"] = 2,
        ["msubsup"] = 3,
        ["munder"] = 2,
        ["mover"] = 2,
        ["munderover"] = 3,
        ["math"] = 1,
        ["mi"] = 0,
        ["mn"] = 0,
        ["mo"] = 0,
        ["mtext"] = 0,
    };

    [Fact]
    public void Every_printed_expression_of_the_corpus_is_well_formed()
    {
        var count = 0;
        foreach (var record in CorpusFile.Records("print.jsonl.gz"))
        {
            var (expression, unknown) = SreprReader.Read(record.GetProperty("r").GetString()!);
            if (unknown.Count == 0)
            {
                AssertWellFormed(expression);
                count++;
            }
        }

        Assert.True(count > 1000);
    }

    [Fact]
    public void Every_function_of_the_table_is_well_formed_with_and_without_an_exponent()
    {
        foreach (var function in FunctionTable.All)
        {
            var application = Apply.FromCanonical(function, [.. function.SmoothOn.Select((_, i) => (Expr)Symbol($"x_{i}"))]);
            AssertWellFormed(application);
            AssertWellFormed(Nabla.Pow.FromCanonical(application, Symbol("n")));
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("x\" onmouseover=\"alert(1)")]
    [InlineData("]]><img src='javascript:alert(1)'>")]
    [InlineData("a_<b>^</mi>")]
    public void Names_stay_text(string name)
    {
        foreach (var expr in new[] { new Symbol(name), Function.Undefined(name)[2], new Function(name) { Latex = name }[2], new Function("f") { LatexForms = [name + "{#1}"] }[2] })
        {
            var root = XElement.Parse(expr.ToMathML());
            Assert.All(root.DescendantsAndSelf(), e => Assert.StartsWith("m", e.Name.LocalName, StringComparison.Ordinal));
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("^")]
    [InlineData("#")]
    [InlineData(@"\")]
    [InlineData(@"\frac")]
    [InlineData(@"\operatorname")]
    [InlineData("#(1")]
    [InlineData("_^'")]
    public void A_broken_form_of_a_users_function_still_gives_MathML(string form) =>
        AssertWellFormed(new Function("f") { LatexForms = [form] }[Symbol("x")]);

    [Fact]
    public void A_nesting_of_depth_100000_is_printed()
    {
        const int depth = 100_000;
        Expr e = Symbol("x");
        for (var i = 0; i < depth; i++)
        {
            e = Sin(e + 1);
        }

        Assert.EndsWith("</mrow></math>", e.ToMathML(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_doubling_graph_is_refused()
    {
        Expr e = Symbol("x");
        for (var i = 0; i < 40; i++)
        {
            e = Sin(e) * e;
        }

        Assert.Throws<LimitException>(() => e.ToMathML());
    }

    private static void AssertWellFormed(Expr expr)
    {
        var root = XElement.Parse(expr.ToMathML());
        foreach (var element in root.DescendantsAndSelf())
        {
            if (Children.TryGetValue(element.Name.LocalName, out var wanted))
            {
                Assert.True(element.Elements().Count() == wanted, $"{expr}: {element}");
            }
        }
    }
}
