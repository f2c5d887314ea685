using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;

namespace Nabla.Jupyter.Handlers;

/// <summary>The open comms (the wires of widgets): there are none.</summary>
internal sealed class CommInfoHandler : IHandler
{
    public string Request => "comm_info_request";

    public JsonObject Answer(Request request) => new() { ["comms"] = new JsonObject() };
}

/// <summary>A comm that a client opens is closed at once: nothing here would answer.</summary>
internal sealed class CommOpenHandler(KernelSession session) : IHandler
{
    public string Request => "comm_open";

    public JsonObject? Answer(Request request)
    {
        session.Publisher.Publish("comm_close", new JsonObject { ["comm_id"] = request.Message.Text("comm_id"), ["data"] = new JsonObject() }, request.Message);
        return null;
    }
}
