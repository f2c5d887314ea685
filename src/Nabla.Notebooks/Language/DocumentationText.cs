using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nabla.Notebooks.Language;

/// <summary>A documentation comment as text for people.</summary>
internal static partial class DocumentationText
{
    private static readonly (string Element, string Heading)[] Sections =
        [("summary", ""), ("param", "Parameters"), ("returns", "Returns"), ("value", "Value"), ("exception", "Throws"), ("remarks", "Remarks"), ("example", "Example")];

    /// <summary>The text of a comment in XML; empty where it says nothing.</summary>
    public static string Of(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return "";
        }

        var comment = XElement.Parse(xml.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>", LoadOptions.PreserveWhitespace);
        var text = new StringBuilder();
        foreach (var (element, heading) in Sections)
        {
            var parts = comment.Elements(element).Select(e => (Name: e.Attribute("name")?.Value ?? ShortName(e.Attribute("cref")?.Value), Text: Paragraph(e))).Where(p => p.Text.Length > 0).ToList();
            if (parts.Count == 0)
            {
                continue;
            }

            text.Append(text.Length > 0 ? "\n\n" : "").Append(heading.Length > 0 ? heading + ":\n" : "");
            text.Append(string.Join('\n', parts.Select(p => (heading.Length > 0 ? "    " : "") + (p.Name is null ? p.Text : $"{p.Name}: {p.Text}"))));
        }

        return text.ToString();
    }

    private static string Paragraph(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            Append(text, node);
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static void Append(StringBuilder text, XNode node)
    {
        switch (node)
        {
            case XText plain:
                text.Append(plain.Value);
                break;
            case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference:
                text.Append(reference.Value.Length > 0 ? reference.Value : reference.Attribute("name")?.Value ?? reference.Attribute("langword")?.Value ?? ShortName(reference.Attribute("cref")?.Value) ?? reference.Attribute("href")?.Value);
                break;
            case XElement { Name.LocalName: "para" or "br" or "item" } paragraph:
                text.Append(' ').Append(Paragraph(paragraph)).Append(' ');
                break;
            case XElement other:
                text.Append(Paragraph(other));
                break;
        }
    }

    /// <summary>M:System.Math.Sin(System.Double) is Math.Sin.</summary>
    private static string? ShortName(string? cref)
    {
        if (cref is null)
        {
            return null;
        }

        var parts = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
