namespace Nabla.Notebooks.Evaluation;

internal enum OutputStream
{
    Out,
    Error,
}
