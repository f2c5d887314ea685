using System.Collections;

namespace Nabla.Notebooks.Display;

/// <summary>A value in several forms, one per media type; whoever shows it takes the richest form that it can show.</summary>
/// <remarks>Example: <c>new MimeBundle { { "text/plain", "x" }, { "text/latex", "$x$" } }</c>. Images are base64 text.</remarks>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, string>>
{
    /// <summary>The form that every bundle should have.</summary>
    public const string Plain = "text/plain";

    internal const string Html = "text/html";
    internal const string Latex = "text/latex";
    internal const string Markdown = "text/markdown";
    internal const string MathML = "application/mathml+xml";
    internal const string Svg = "image/svg+xml";
    internal const string Png = "image/png";

    private readonly List<KeyValuePair<string, string>> forms = [];

    /// <summary>The form of a media type, or null.</summary>
    public string? this[string mediaType] => forms.Find(f => f.Key == mediaType).Value;

    /// <summary>Adds a form.</summary>
    /// <exception cref="ArgumentException">There is one of this media type.</exception>
    public void Add(string mediaType, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        ArgumentNullException.ThrowIfNull(text);
        if (this[mediaType] is not null)
        {
            throw new ArgumentException($"There is a form '{mediaType}' already.", nameof(mediaType));
        }

        forms.Add(new(mediaType, text));
    }

    /// <summary>The forms in the order in which they were added.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => forms.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
