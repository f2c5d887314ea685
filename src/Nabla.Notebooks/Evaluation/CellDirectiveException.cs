namespace Nabla.Notebooks.Evaluation;

/// <summary>A line such as #r cannot be carried out; the message says what to do.</summary>
internal sealed class CellDirectiveException(string message) : Exception(message);
