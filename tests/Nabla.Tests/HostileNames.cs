using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nabla.Tests;

/// <summary>Names that would do harm if a rendering took them for anything but a name, and what a rendering may consist of.</summary>
internal static partial class HostileNames
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "script", "body", "h1", "h2", "p", "div", "span", "i", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "img", "iframe",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure", "figcaption", "button", "label", "input",
        "svg", "desc", "g", "path", "rect", "text", "tspan", "circle", "line", "polyline", "polygon", "ellipse", "clipPath", "defs",
    ];

    private static readonly string[] Names =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"'><img src=x onerror='alert(1)'>",
        "</style></svg></math></title><script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "--><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onmouseover='alert(1)",
        "&lt;script&gt;",
        "$</span><script>alert(1)</script>$",
        "$$<b> [link](javascript:alert(1)) `code`",
        @"\href{javascript:alert(1)}{x}",
        @"\unicode{x3c}script\unicode{x3e}",
        @"\class{x}{y}\style{color:red}{x}\require{html}",
        @"\end{aligned}$<script>$",
        "a}\\end{aligned}{b",
        "x_{<script>}",
        "`<script>`",
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "javascript:alert(1)",
        "a\n\n<script>alert(1)</script>\n",
        "\n# Heading\n",
        "url(javascript:alert(1))",
        "\"]; evil [label=\"x\\",
        "end\nclick n0 javascript:alert(1)",
        "a\u2028b\u0000c\ud83d",
    ];

    public static TheoryData<string> All => [.. Names];

    /// <summary>The markup is well-formed as a whole, and has no element, attribute or link but those that Nabla writes.</summary>
    /// <param name="markup">A document.</param>
    /// <param name="hasSlider">Whether it has the script that moves a slider, and no other.</param>
    public static void AssertHarmlessDocument(string markup, bool hasSlider = false)
    {
        var all = XDocument.Parse(markup).Root!.DescendantsAndSelf().ToList();
        Assert.All(all, e => Assert.True(e.Name.NamespaceName.EndsWith("MathML", StringComparison.Ordinal) || Elements.Contains(e.Name.LocalName), e.Name.ToString()));
        Assert.All(all.Attributes(), a => Assert.DoesNotMatch("^(on|formaction|action)", a.Name.LocalName));
        Assert.All(all.Attributes("href"), a => Assert.Matches("^(#|$)", a.Value));
        Assert.All(all.Attributes("src"), a => Assert.Matches("^(data:image/(png|svg\\+xml);base64,|$)", a.Value));
        Assert.All(all.Attributes("style"), a => Assert.DoesNotMatch("(?i)url|expression|javascript", a.Value));
        Assert.All(all.Where(e => e.Name.LocalName == "style"), e => Assert.DoesNotContain("alert", e.Value, StringComparison.Ordinal));
        Assert.Equal(hasSlider ? 1 : 0, all.Count(e => e.Name.LocalName == "script"));
        Assert.All(all.Where(e => e.Name.LocalName == "script"), e => Assert.StartsWith("document.querySelectorAll('figure.slider')", e.Value.TrimStart(), StringComparison.Ordinal));
        Assert.All(all.Where(e => e.Name.LocalName == "iframe"), e =>
        {
            Assert.Equal("allow-scripts", e.Attribute("sandbox")!.Value);
            AssertHarmlessDocument(e.Attribute("srcdoc")!.Value, hasSlider: true);
        });
    }

    /// <summary>The same of a part of a page.</summary>
    public static void AssertHarmlessFragment(string markup) => AssertHarmlessDocument($"<body>{markup}</body>");

    /// <summary>LaTeX as a page shows it, between dollar signs: no HTML, no command that does anything but typeset, no end of the formula.</summary>
    public static void AssertHarmlessLatex(string latex)
    {
        Assert.DoesNotContain('<', latex);
        Assert.DoesNotMatch(@"(?<!\\)(\\\\)*\\(href|url|unicode|class|style|cssId|require|def|newcommand|input|include)\b", latex);
        Assert.DoesNotMatch(@"(?<!^)(?<!\\)(\\\\)*\$(?!$)", latex); // one at the beginning, one at the end
    }

    /// <summary>Markdown as it is shown in pages, with HTML in it; code stays code.</summary>
    public static void AssertHarmlessMarkdown(string markdown)
    {
        var text = Fence().Replace(markdown, "");
        Assert.DoesNotMatch("<[a-zA-Z!/?]", text);
        Assert.DoesNotMatch(@"(?<!\\)\]\((?!data:image/)", text);
        Assert.DoesNotMatch(@"(?m)^\s*#", text);
    }

    [GeneratedRegex("^(?<fence>`{3,})[a-z]*\n.*?\n\\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
