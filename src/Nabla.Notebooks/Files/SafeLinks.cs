using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Nabla.Notebooks.Files;

/// <summary>Takes the address from every link that does not lead to the web, to mail or to a place nearby: javascript: and its like.</summary>
internal static class SafeLinks
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!IsSafe(link.Url, link.IsImage))
            {
                link.Url = "";
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            if (!link.IsEmail && !IsSafe(link.Url, isImage: false))
            {
                link.Url = "";
            }
        }
    }

    private static bool IsSafe(string? address, bool isImage)
    {
        if (string.IsNullOrEmpty(address))
        {
            return true;
        }

        // Browsers pass over control characters in front of and inside the scheme.
        var plain = string.Concat(address.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var isRelative = colon < 0 || plain.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0;
        return isRelative || (isImage
            ? plain.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            : plain[..colon].ToLowerInvariant() is "http" or "https" or "mailto");
    }
}
