using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Nabla.Notebooks.Display;
using Nabla.Printing;

namespace Nabla.Notebooks.Files;

/// <summary>
/// A notebook as a web page that needs nothing else. Its policy forbids scripts, also in the frames of pages that it shows, HTML in
/// Markdown is shown as text, and links go to the web only, so that the page is safe whatever the notebook says.
/// </summary>
internal static partial class HtmlExport
{
    private const double WidestFitting = 700;

    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src about:; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <style>
        :root { color-scheme: light dark }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1f; background: #fff }
        pre { font: 14px/1.45 ui-monospace, monospace; margin: 0; overflow-x: auto; white-space: pre-wrap }
        .code { background: #f4f5f7; border: 1px solid #dfe1e6; border-radius: 4px; padding: .6rem .8rem; margin-top: 1rem }
        .output { padding: .5rem .9rem; overflow-x: auto }
        .error { background: #fdecea }
        math { font-size: 1.15em; font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", math }
        p:has(math[display]) { overflow-x: auto; overflow-y: hidden; padding: .2rem 0 }
        table { border-collapse: collapse; margin: .3rem 0 } th, td { padding: .15rem .7rem; border-bottom: 1px solid #dfe1e6 } th { text-align: left }
        img { max-width: 100%; height: auto } img.wide { max-width: none }
        @media (prefers-color-scheme: dark) { body { color: #e6e6e9; background: #17181c } .code { background: #202228; border-color: #33363f } .error { background: #3d1f1d } img { background: #fff } }
        </style>
        """;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseMathematics().Use<TexEnvironmentParser>().Use<MathRenderers>().Build();

    public static string Write(NotebookFile notebook, string title)
    {
        var page = new StringBuilder(Head).Append($"\n<title>{Markup.Escape(title)}</title>\n</head>\n<body>\n");
        foreach (var cell in notebook.Cells)
        {
            if (cell.IsMarkdown)
            {
                page.Append(OfMarkdown(cell.Source));
                continue;
            }

            page.Append($"<div class=\"code\"><pre>{Markup.Escape(cell.Source.TrimEnd())}</pre></div>\n");
            foreach (var output in cell.Outputs)
            {
                if (OutputView.Of(output, MimeBundle.Png, MimeBundle.Svg, MimeBundle.Html, MimeBundle.MathML, MimeBundle.Markdown, MimeBundle.Latex, MimeBundle.Plain) is { } view)
                {
                    page.Append($"<div class=\"output{(view.IsError ? " error" : "")}\">{OfOutput(view)}</div>\n");
                }
            }
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string OfOutput(OutputView output) => output.MediaType switch
    {
        MimeBundle.Png => $"<img alt=\"{Markup.Escape(output.Alternative)}\" src=\"data:image/png;base64,{Markup.Escape(output.Text.Replace("\n", "", StringComparison.Ordinal))}\"/>",
        MimeBundle.Svg => $"<img{(IsWide(output.Text) ? " class=\"wide\"" : "")} alt=\"{Markup.Escape(output.Alternative)}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(output.Text))}\"/>",
        MimeBundle.Html or MimeBundle.MathML => output.Text,
        MimeBundle.Markdown or MimeBundle.Latex => OfMarkdown(output.Text),
        _ => $"<pre>{Markup.Escape(output.Text.TrimEnd('\n'))}</pre>",
    };

    /// <summary>Whether a drawing made smaller, so that it fits, could not be read: it is shown in its own size, and its frame scrolls.</summary>
    private static bool IsWide(string svg) =>
        Width().Match(svg) is { Success: true } match && double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) > WidestFitting;

    [GeneratedRegex(@"^\s*<svg\b[^>]*?\swidth=""(\d{1,6}(?:\.\d+)?)(?:px)?""")]
    private static partial Regex Width();

    private static string OfMarkdown(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        SafeLinks.Apply(document);
        return document.ToHtml(Pipeline);
    }
}
