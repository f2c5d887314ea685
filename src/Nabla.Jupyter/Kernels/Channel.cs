namespace Nabla.Jupyter.Kernels;

/// <summary>Where a request has come in: shell requests wait for each other, control requests for nobody.</summary>
internal enum Channel
{
    Shell,
    Control,
}
