using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;

namespace Nabla.Jupyter.Handlers;

/// <summary>Ends the kernel; for a restart the client starts another.</summary>
internal sealed class ShutdownHandler(KernelSession session) : IHandler
{
    public string Request => "shutdown_request";

    public JsonObject Answer(Request request)
    {
        session.Evaluator.Interrupt();
        session.Shutdown();
        return new JsonObject { ["restart"] = request.Message.Flag("restart", false) };
    }
}
