namespace Nabla.Notebooks.Files;

/// <summary>The formats that a notebook can be written in.</summary>
internal static class NotebookExport
{
    /// <summary>Writes the format that the file's name ends with; null where there is none of that name.</summary>
    public static Func<NotebookFile, string, string>? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => (notebook, _) => notebook.ToString(),
        ".html" or ".htm" => HtmlExport.Write,
        ".md" => (notebook, _) => MarkdownExport.Write(notebook),
        _ => null,
    };
}
