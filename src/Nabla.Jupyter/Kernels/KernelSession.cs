using Nabla.Notebooks.Evaluation;

namespace Nabla.Jupyter.Kernels;

/// <summary>What the handlers of a kernel share.</summary>
internal sealed class KernelSession(Publisher publisher, Func<Request, CellInput> inputOf, Func<long> lastRequest, Action shutdown)
{
    // Made in the background: what a client asks first does not need it.
    private readonly Lazy<CSharpEvaluator> evaluator = new();

    public CSharpEvaluator Evaluator => evaluator.Value;

    public History History { get; } = new();

    public Publisher Publisher { get; } = publisher;

    /// <summary>The number of the request that came in last.</summary>
    public long LastRequest => lastRequest();

    /// <summary>Asks whoever sent a request for input.</summary>
    public CellInput InputOf(Request request) => inputOf(request);

    /// <summary>Ends the kernel once the request that runs is answered.</summary>
    public void Shutdown() => shutdown();
}
