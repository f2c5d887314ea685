using System.Xml.Linq;
using Nabla.Notebooks.Tex;

namespace Nabla.Tests.Notebooks;

public class TexMathTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("2x", "<mn>2</mn><mi>x</mi>")]
    [InlineData("12.5 - a", "<mn>12.5</mn><mo>−</mo><mi>a</mi>")]
    [InlineData("x^2", "<msup><mi>x</mi><mrow><mrow><mn>2</mn></mrow></mrow></msup>")]
    [InlineData("w_{12}", "<msub><mi>w</mi><mrow><mn>12</mn></mrow></msub>")]
    [InlineData("a_1^2", "<msubsup><mi>a</mi><mrow><mn>1</mn></mrow><mrow><mrow><mn>2</mn></mrow></mrow></msubsup>")]
    [InlineData("f'", "<msup><mi>f</mi><mrow><mo>′</mo></mrow></msup>")]
    [InlineData(@"\frac{\partial J}{\partial w}", "<mfrac><mrow><mi>∂</mi><mi>J</mi></mrow><mrow><mi>∂</mi><mi>w</mi></mrow></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mn>3</mn></mroot>")]
    [InlineData(@"\text{if } w", "<mtext>if\u00a0</mtext><mi>w</mi>")]
    [InlineData(@"\sum_i", "<munder><mo movablelimits=\"true\">∑</mo><mrow><mi>i</mi></mrow></munder>")]
    [InlineData(@"\max(0, z)", "<mo movablelimits=\"true\" lspace=\"0\" rspace=\"0\">max</mo><mo stretchy=\"false\">(</mo><mn>0</mn><mo>,</mo><mi>z</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData(@"\sin x", "<mi>sin</mi><mspace width=\"0.1667em\"></mspace><mi>x</mi>")]
    [InlineData(@"\left(x\right.", "<mrow><mo stretchy=\"true\">(</mo><mrow><mi>x</mi></mrow></mrow>")]
    [InlineData(@"\mathbb{R} \mathbf{w}", "<mi>ℝ</mi><mi>𝐰</mi>")]
    [InlineData(@"\hat y", "<mover accent=\"true\"><mrow><mi>y</mi></mrow><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData("w := x", "<mi>w</mi><mo>≔</mo><mi>x</mi>")]
    [InlineData("x % a remark", "<mi>x</mi>")]
    [InlineData(@"\unknown x", "<mtext>\\unknown</mtext><mi>x</mi>")]
    [InlineData("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>")]
    [InlineData(@"\begin{equation} x \tag{1} \end{equation}", "<mrow><mrow><mi>x</mi><mrow><mspace width=\"2em\"></mspace><mtext>(1)</mtext></mrow></mrow></mrow>")]
    public void A_formula_is_MathML(string tex, string content) =>
        Assert.Equal($"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>{content}</mrow></math>", TexMath.ToMathML(tex, isDisplay: false));

    [Theory]
    [InlineData(@"\begin{aligned} a &= b \\ c &= d \end{aligned}", 2, 2, "right", "left")]
    [InlineData(@"\begin{bmatrix} 1 & 2 & 3 \\ 4 & 5 & 6 \\ \end{bmatrix}", 2, 3, "center", "center")]
    [InlineData(@"\begin{cases} 0 & x < 0 \\ x & x \ge 0 \end{cases}", 2, 2, "left", "left")]
    [InlineData(@"\begin{array}{l|r} 0 & 1 \end{array}", 1, 2, "left", "right")]
    [InlineData(@"a = b \\ c = d", 2, 1, "center")]
    public void Rows_and_columns_are_a_table(string tex, int rows, int columns, params string[] alignments)
    {
        var math = XElement.Parse(TexMath.ToMathML(tex, isDisplay: true));

        var table = math.Descendants().Where(e => e.Name.LocalName == "mtr").Select(r => r.Elements().ToList()).ToList();
        Assert.Equal((rows, columns), (table.Count, table[0].Count));
        Assert.Equal(alignments.Select(a => a == "center" ? null : $"text-align:{a};text-align:-webkit-{a}"), table[0].Take(alignments.Length).Select(c => (string?)c.Attribute("style")));
    }

    [Fact]
    public void What_cannot_be_a_formula_is_shown_as_its_source()
    {
        Assert.Equal("<code>" + new string('{', 500) + "</code>", TexMath.ToMathML(new string('{', 500), isDisplay: true));
        Assert.StartsWith("<code>", TexMath.ToMathML(new string('x', 200_000), isDisplay: true));
    }

    [Fact]
    public void Whatever_is_written_the_MathML_is_whole_and_nothing_else()
    {
        string[] parts = ["{", "}", "^", "_", "&", @"\\", "[", "]", "'", "x", "12.", ".", "~", "%", "\n", " ", "$", "<b>", "\"", "é", "😀", @"\", @"\frac", @"\sqrt", @"\left", @"\right", @"\begin{cases}", @"\end{cases}", @"\begin", @"\end", @"\text{", @"\tag", @"\sum", @"\limits", @"\hat", @"\overbrace", @"\operatorname*", @"\mathbb", @"\displaystyle", @"\sin", @"\, ", @"\href{javascript:x}", @"\array"];
        string[] elements = ["math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "merror", "code"];
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var tex = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => parts[random.Next(parts.Length)]));

            var math = XElement.Parse(TexMath.ToMathML(tex, isDisplay: true));

            Assert.All(math.DescendantsAndSelf(), e =>
            {
                Assert.Contains(e.Name.LocalName, elements);
                Assert.Equal(e.Name.LocalName switch { "mfrac" or "mroot" or "msub" or "msup" or "munder" or "mover" => 2, "msubsup" or "munderover" => 3, _ => e.Elements().Count() }, e.Elements().Count());
                Assert.All(e.Attributes(), a => Assert.Contains(a.Name.LocalName, (string[])["xmlns", "display", "displaystyle", "stretchy", "movablelimits", "lspace", "rspace", "accent", "width", "style", "linethickness"]));
            });
        }
    }
}
