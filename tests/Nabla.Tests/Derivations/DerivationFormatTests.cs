using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nabla.Functions;
using static Nabla.Maths;

namespace Nabla.Tests.Derivations;

public partial class DerivationFormatTests
{
    public static TheoryData<string> Names => HostileNames.All;

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_stay_text_in_HTML(string name)
    {
        HostileNames.AssertHarmlessFragment(Hostility(name).ToString("html"));
        HostileNames.AssertHarmlessFragment(Hostility(name).ToString("hints"));
        HostileNames.AssertHarmlessDocument(Hostility(name).ToString("page"));
        HostileNames.AssertHarmlessDocument(Hostility(name).ToString("hintspage"));
    }

    [Theory]
    [MemberData(nameof(Names))]
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
    [MemberData(nameof(Names))]
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
    public void Two_derivations_on_a_page_have_marks_of_their_own_and_each_link_stays_in_its_own()
    {
        var x = Symbol("x");
        Derivation[] derivations = [Steps(Expr.Parse("sin(x)*exp(sin(x))"), x), Steps(Expr.Parse("cos(x)*exp(cos(x))"), x), Steps(Expr.Parse("sin(x)*exp(sin(x))"), StepLevel.Full, x), Steps(Expr.Parse("sin(x)*exp(sin(x))"), x, 2)];
        var parts = derivations.Select(d => XElement.Parse($"<body>{d.ToString("html")}</body>")).Append(XElement.Parse($"<body>{derivations[0].ToString("hints")}</body>")).ToList();
        var marks = parts.SelectMany(p => p.Descendants().Attributes("id")).Select(a => a.Value).ToList();

        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.All(parts, part => Assert.All(part.Descendants("a"), a => Assert.Contains(a.Attribute("href")!.Value[1..], part.Descendants().Attributes("id").Select(id => id.Value))));
        Assert.NotEmpty(parts[0].Descendants("a"));
        Assert.Equal(derivations[0].ToString("html"), Steps(Expr.Parse("sin(x)*exp(sin(x))"), x).ToString("html"));
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
            foreach (var format in new[] { "text", "unicode", "latex", "markdown", "json" })
            {
                Assert.NotEmpty(Steps(expr, x).ToString(format));
            }

            HostileNames.AssertHarmlessDocument(Steps(expr, x).ToString("page"));
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
