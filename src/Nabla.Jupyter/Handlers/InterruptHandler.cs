using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;

namespace Nabla.Jupyter.Handlers;

/// <summary>Stops the cell that runs.</summary>
internal sealed class InterruptHandler(KernelSession session) : IHandler
{
    public string Request => "interrupt_request";

    public JsonObject Answer(Request request)
    {
        session.Evaluator.Interrupt();
        return [];
    }
}
