namespace Nabla;

/// <summary>A whole page of HTML that needs no network. Notebooks show it by themselves, in a frame of its own.</summary>
/// <example><c>File.WriteAllText("square.html", Explain(w.Pow(2), w, [(w, 3)]).ToHtml())</c></example>
public sealed class WebPage
{
    private readonly string html;

    internal WebPage(string title, string html) => (Title, this.html) = (title, html);

    /// <summary>The title of the page.</summary>
    public string Title { get; }

    /// <summary>The document.</summary>
    public string ToHtml() => html;

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
