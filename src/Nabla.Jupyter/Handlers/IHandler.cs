using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;

namespace Nabla.Jupyter.Handlers;

/// <summary>Answers one kind of request.</summary>
internal interface IHandler
{
    /// <summary>What it answers: kernel_info_request.</summary>
    string Request { get; }

    /// <summary>The answer, without "status" where that is "ok"; null for none.</summary>
    /// <exception cref="Protocol.MalformedMessageException">The request is not as it should be.</exception>
    JsonObject? Answer(Request request);
}
