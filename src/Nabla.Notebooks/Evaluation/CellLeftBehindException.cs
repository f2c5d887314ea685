namespace Nabla.Notebooks.Evaluation;

/// <summary>A cell was interrupted, but is in a call that goes on.</summary>
internal sealed class CellLeftBehindException : OperationCanceledException;
