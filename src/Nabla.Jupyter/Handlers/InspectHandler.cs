using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;
using Nabla.Notebooks.Files;
using Nabla.Notebooks.Language;

namespace Nabla.Jupyter.Handlers;

/// <summary>What stands at the cursor, with its documentation.</summary>
internal sealed class InspectHandler(KernelSession session) : IHandler
{
    public string Request => "inspect_request";

    public JsonObject Answer(Request request)
    {
        var code = request.Message.Text("code");
        var found = Inspector.Inspect(session.Evaluator, code, CodePoints.ToIndex(code, request.Message.Number("cursor_pos", int.MaxValue)));
        return new JsonObject
        {
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : OutputJson.Data(found),
            ["metadata"] = new JsonObject(),
        };
    }
}
