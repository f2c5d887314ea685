using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Nabla.Jupyter.Protocol;

namespace Nabla.Jupyter.Kernels;

/// <summary>Asks whoever runs a cell for a line: the channel stdin.</summary>
/// <param name="send">Sends a request to ask.</param>
internal sealed class CellInput(Action<string, JsonObject> send)
{
    private readonly BlockingCollection<string> answers = [];

    /// <summary>Takes an answer.</summary>
    public void Answer(Message reply) => answers.Add(reply.Text("value"));

    /// <summary>Asks, and waits for the answer.</summary>
    public string Ask(string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        while (answers.TryTake(out _))
        {
            // answers to a question that was given up
        }

        send("input_request", new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
        return answers.Take(cancellationToken);
    }
}
