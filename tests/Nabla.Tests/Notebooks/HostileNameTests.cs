using System.Text.RegularExpressions;
using Nabla.Notebooks.Display;
using static Nabla.Maths;

namespace Nabla.Tests.Notebooks;

/// <summary>A name may come from anywhere. In no form in which a notebook shows it may it become markup, a command or a link.</summary>
public partial class HostileNameTests
{
    private static readonly string[] Names =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</style></svg></math><script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "--><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "&lt;script&gt;",
        "$</span><script>alert(1)</script>$",
        "$$<b>",
        @"\href{javascript:alert(1)}{x}",
        @"\unicode{x3c}script\unicode{x3e}",
        @"\class{x}{y}\style{color:red}{x}\require{html}",
        @"\end{aligned}$<script>$",
        "x_{<script>}",
        "`<script>`",
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "a\n\n<script>alert(1)</script>\n",
        "url(javascript:alert(1))",
        "a\u2028b\u0000c\ud83d",
    ];

    public static TheoryData<string> Hostile { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_name_stays_a_name_in_every_display(string name)
    {
        foreach (var value in Values(name))
        {
            var forms = Formatter.Format(value);
            Assert.All(forms.Where(f => f.Key is "text/html" or "image/svg+xml" or "application/mathml+xml"), f => AssertHarmlessMarkup(f.Value));
            Assert.All(forms.Where(f => f.Key is "text/latex"), f => AssertHarmlessLatex(f.Value));
            Assert.All(forms.Where(f => f.Key is "text/markdown"), f => AssertHarmlessMarkdown(f.Value));
        }
    }

    private static IEnumerable<object> Values(string name)
    {
        Expr s = Symbol(name);
        var f = Function.Undefined(name);
        yield return s;
        yield return Sin(s) + f[s];
        yield return new[] { s, f[s] };
        yield return (s, s.Pow(2));
        yield return new Dictionary<Expr, Expr> { [s] = 1 };
        yield return new Dictionary<string, object> { [name] = name };
        yield return new Expr[,] { { s } };
        yield return new[] { new { A = name, B = s } };
        yield return name;
        yield return Steps(Sin(s) * f[s], s);
        yield return Graph((s, 2 * Symbol("x"))).Forward((Symbol("x"), 2)).Backprop();
        yield return Graph(Sin(s) * 2).Forward((s, 2)).Backprop();
    }

    private static void AssertHarmlessMarkup(string html)
    {
        Assert.All(Tag().Matches(html), tag =>
        {
            Assert.Matches(@"^</?(table|thead|tbody|tr|th|td|p|div|span|style|details|summary|a|math|m[a-z]+|svg|g|path|rect|text|tspan|title|desc|circle|line|polyline|ellipse|polygon)\b", tag.Value);
            Assert.DoesNotMatch(@"\son[a-z]+\s*=", AttributeValue().Replace(tag.Value, ""));
            Assert.DoesNotMatch(@"(href|src|style|action)\s*=\s*[""']?\s*[^""']*(javascript|data):", tag.Value);
        });
        var withoutTags = Tag().Replace(StyleElement().Replace(html, ""), "");
        Assert.DoesNotContain('<', withoutTags);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertHarmlessLatex(string latex)
    {
        Assert.DoesNotContain('<', latex);
        Assert.DoesNotMatch(@"(?<!\\)(\\\\)*\\(href|url|unicode|class|style|cssId|require|def|newcommand|input|include)\b", latex);
        Assert.DoesNotMatch(@"(?<!^)(?<!\\)(\\\\)*\$(?!$)", latex); // one at the beginning, one at the end
    }

    /// <summary>As Markdown is shown in pages: with HTML in it.</summary>
    private static void AssertHarmlessMarkdown(string markdown)
    {
        Assert.DoesNotContain('<', markdown);
        Assert.DoesNotMatch(@"(?<!\\)\]\(javascript:", markdown);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex AttributeValue();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
