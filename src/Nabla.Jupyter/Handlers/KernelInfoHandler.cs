using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;
using Nabla.Jupyter.Protocol;

namespace Nabla.Jupyter.Handlers;

/// <summary>Says who we are.</summary>
internal sealed class KernelInfoHandler : IHandler
{
    public string Request => "kernel_info_request";

    public JsonObject Answer(Request request)
    {
        var version = typeof(KernelInfoHandler).Assembly.GetName().Version!.ToString(3);
        return new JsonObject
        {
            ["protocol_version"] = Envelope.ProtocolVersion,
            ["implementation"] = "nabla",
            ["implementation_version"] = version,
            ["banner"] = $"Nabla {version}: derivatives in C#. Symbols, Diff and all of Nabla.Maths are there; Display, Html, Latex and Input, too.",
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
            ["help_links"] = new JsonArray(new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" }),
            ["debugger"] = false,
        };
    }
}
