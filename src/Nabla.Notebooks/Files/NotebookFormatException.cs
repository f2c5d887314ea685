namespace Nabla.Notebooks.Files;

/// <summary>A file is no notebook that Nabla can read; the message says why.</summary>
internal sealed class NotebookFormatException(string message) : Exception(message);
