using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;
using Nabla.Notebooks.Language;

namespace Nabla.Jupyter.Handlers;

/// <summary>Whether Enter should run what is typed, or begin another line.</summary>
internal sealed class IsCompleteHandler : IHandler
{
    public string Request => "is_complete_request";

    public JsonObject Answer(Request request)
    {
        var completeness = Completeness.Of(request.Message.Text("code"));
        var reply = new JsonObject { ["status"] = completeness.Status };
        if (completeness.Indent is { } indent)
        {
            reply["indent"] = indent;
        }

        return reply;
    }
}
