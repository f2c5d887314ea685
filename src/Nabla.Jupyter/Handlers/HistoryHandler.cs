using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;

namespace Nabla.Jupyter.Handlers;

/// <summary>What has been run before.</summary>
internal sealed class HistoryHandler(KernelSession session) : IHandler
{
    private const int Session = 1; // a kernel is one session

    public string Request => "history_request";

    public JsonObject Answer(Request request)
    {
        var message = request.Message;
        var count = message.Number("n", -1) is >= 0 and var n ? n : (int?)null;
        var entries = message.Text("hist_access_type") switch
        {
            "range" => session.History.Range(message.Number("start", 1), message.Number("stop", -1) is > 0 and var stop ? stop : null),
            "search" => session.History.Search(message.Text("pattern"), count, message.Flag("unique", false)),
            _ => session.History.Last(count ?? int.MaxValue),
        };
        var withOutput = message.Flag("output", false);
        return new JsonObject
        {
            ["history"] = new JsonArray([.. entries.Select(e => new JsonArray(Session, e.Number, withOutput ? new JsonArray(e.Code, e.Output) : e.Code))]),
        };
    }
}
