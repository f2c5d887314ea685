using System.Text;
using System.Text.RegularExpressions;
using Nabla.Notebooks.Display;

namespace Nabla.Notebooks.Files;

/// <summary>A notebook as Markdown: its texts, its code in fences, and its outputs.</summary>
internal static partial class MarkdownExport
{
    public static string Write(NotebookFile notebook)
    {
        var text = new StringBuilder();
        foreach (var cell in notebook.Cells)
        {
            if (!cell.IsCode)
            {
                text.Append(cell.Source.TrimEnd()).Append("\n\n");
                continue;
            }

            if (cell.Source.Length > 0)
            {
                AppendFence(text, "csharp", cell.Source);
            }

            foreach (var output in cell.Outputs)
            {
                Append(text, OutputView.Of(output, MimeBundle.Png, MimeBundle.Svg, MimeBundle.Markdown, MimeBundle.Latex, MimeBundle.Plain));
            }
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, OutputView? output)
    {
        switch (output)
        {
            case null:
                break;
            case { MediaType: MimeBundle.Png }:
                text.Append($"![](data:image/png;base64,{output.Text.Replace("\n", "", StringComparison.Ordinal)})\n\n");
                break;
            case { MediaType: MimeBundle.Svg }:
                text.Append($"![](data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(output.Text))})\n\n");
                break;
            case { MediaType: MimeBundle.Markdown or MimeBundle.Latex }:
                text.Append(output.Text.TrimEnd()).Append("\n\n");
                break;
            default:
                AppendFence(text, "text", output.Text);
                break;
        }
    }

    /// <summary>A fence that is longer than every fence in the text.</summary>
    private static void AppendFence(StringBuilder text, string language, string content)
    {
        var longest = Backticks().Matches(content).Select(m => m.Length).Append(2).Max();
        var fence = new string('`', longest + 1);
        text.Append(fence).Append(language).Append('\n').Append(content.TrimEnd('\n')).Append('\n').Append(fence).Append("\n\n");
    }

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
