using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;
using Nabla.Notebooks.Language;

namespace Nabla.Jupyter.Handlers;

/// <summary>What may stand at the cursor.</summary>
internal sealed class CompleteHandler(KernelSession session) : IHandler
{
    public string Request => "complete_request";

    public JsonObject Answer(Request request)
    {
        var code = request.Message.Text("code");
        var cursor = CodePoints.ToIndex(code, request.Message.Number("cursor_pos", int.MaxValue));
        var completion = Completer.Complete(session.Evaluator, code, cursor);
        var (start, end) = (CodePoints.FromIndex(code, completion.Start), CodePoints.FromIndex(code, completion.End));
        return new JsonObject
        {
            ["matches"] = new JsonArray([.. completion.Items.Select(i => (JsonNode)i.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. completion.Items.Select(i => new JsonObject
                {
                    ["text"] = i.Text, ["type"] = i.Kind, ["signature"] = i.Signature, ["start"] = start, ["end"] = end,
                })]),
            },
        };
    }
}
