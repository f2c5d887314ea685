using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Derivations;

public partial class DerivationFormatTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "x\" onmouseover=\"alert(1)",
        "]]><img src=x onerror='alert(1)'>",
        @"\href{javascript:alert(1)}{x}",
        "$$ [link](javascript:alert(1)) `code`",
        "a}\\end{aligned}{b",
        "-->",
        "\n# Heading\n",
    ];

    public static TheoryData<string> HostileNames => [.. Hostile];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Names_stay_text_in_HTML(string name)
    {
        foreach (var format in new[] { "html", "page", "hints", "hintspage" })
        {
            var html = Hostility(name).ToString(format);
            var body = format.EndsWith("page", StringComparison.Ordinal) ? html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)] : $"<body>{html}</body>";
            var elements = XElement.Parse(body).DescendantsAndSelf().ToList();
            string[] allowed = ["body", "style", "div", "details", "summary", "span", "p", "a"];

            Assert.All(elements, e => Assert.True(e.Name.NamespaceName.EndsWith("MathML", StringComparison.Ordinal) || allowed.Contains(e.Name.LocalName), e.Name.ToString()));
            Assert.All(elements.Attributes(), a => Assert.DoesNotMatch("^on|^src", a.Name.LocalName));
            Assert.All(elements.Attributes("href"), a => Assert.StartsWith("#nabla-step-", a.Value, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Names_stay_text_in_Markdown_and_LaTeX(string name)
    {
        var markdown = Hostility(name).ToString("markdown");
        var latex = Hostility(name).ToString("latex");

        Assert.DoesNotMatch("<[a-zA-Z!/]", markdown);
        Assert.DoesNotMatch(@"(?m)^\s*#", markdown);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", Formulas().Replace(markdown, ""));
        Assert.DoesNotContain(@"\href", latex, StringComparison.Ordinal);
        Assert.Equal(latex.IndexOf(@"\end{aligned}", StringComparison.Ordinal), latex.LastIndexOf(@"\end{aligned}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Names_stay_text_in_JSON(string name)
    {
        var json = Hostility(name).ToString("json");
        using var document = JsonDocument.Parse(json);

        Assert.True(document.RootElement.GetProperty("steps").GetArrayLength() > 0);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_has_a_flat_list_of_steps_with_expressions_that_can_be_parsed()
    {
        var x = Symbol("x");
        using var document = JsonDocument.Parse(Steps(Expr.Parse("sin(x)/x"), x).ToString("json"));
        var root = document.RootElement;
        var step = root.GetProperty("steps")[0];

        Assert.Equal("cos(x)/x - sin(x)/x**2", root.GetProperty("result").GetString());
        Assert.Equal([2], step.GetProperty("steps").EnumerateArray().Select(e => e.GetInt32()));
        Assert.Equal(Expr.Parse("sin(x)/x").Diff(x), Expr.Parse(step.GetProperty("result").GetString()!));
        Assert.Equal("(x*Derivative(sin(x), x) - sin(x))/x**2", step.GetProperty("after").GetString());
    }

    [Fact]
    public void The_page_is_complete_and_has_no_script()
    {
        var page = Steps(Expr.Parse("x**2"), Symbol("x")).ToString("page");

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/1998/Math/MathML", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_function_of_the_table_has_steps_in_every_format()
    {
        var x = Symbol("x");
        foreach (var function in FunctionTable.All.Where(f => f.Operator is null && f.Name != "ITE"))
        {
            var expr = function[[.. function.SmoothOn.Select((_, i) => i == 0 ? 2 * x : (Expr)(i + 1))]];
            foreach (var format in new[] { "text", "unicode", "latex", "markdown", "html", "json" })
            {
                Assert.NotEmpty(Steps(expr, x).ToString(format));
            }
        }
    }

    private static Derivation Hostility(string name)
    {
        var symbol = new Symbol(name);
        return Steps(Function.Undefined(name)[symbol.Pow(2)] * new Symbol(name + "2") * Sin(symbol) / (symbol + 1), symbol);
    }

    [GeneratedRegex(@"\$[^$]*\$")]
    private static partial Regex Formulas();
}
