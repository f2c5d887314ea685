using Nabla.Notebooks.Display;

namespace Nabla.Notebooks.Evaluation;

/// <summary>Where the output of a running cell goes, and where its input comes from. Called from any thread.</summary>
internal interface ICellOutput
{
    /// <summary>Text on standard output or standard error.</summary>
    void Write(OutputStream stream, string text);

    /// <summary>Something to look at.</summary>
    /// <param name="data">In its forms.</param>
    /// <param name="displayId">A name under which it can be replaced, or null.</param>
    /// <param name="isUpdate">True to replace what was displayed under the name.</param>
    void Display(MimeBundle data, string? displayId, bool isUpdate);

    /// <summary>Removes the output so far.</summary>
    /// <param name="wait">Not before the next output comes.</param>
    void Clear(bool wait);

    /// <summary>Asks the person for a line.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask.</exception>
    string ReadLine(string prompt, bool isPassword, CancellationToken cancellationToken);
}
