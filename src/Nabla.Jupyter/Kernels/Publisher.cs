using System.Text;
using System.Text.Json.Nodes;
using Nabla.Jupyter.Protocol;
using Nabla.Jupyter.Zmtp;

namespace Nabla.Jupyter.Kernels;

/// <summary>Tells all who listen what the kernel does: the channel iopub.</summary>
internal sealed class Publisher(PublisherSocket socket, Envelope envelope)
{
    /// <summary>What may wait for a slow listener before cells that print have to wait, too.</summary>
    private const long MostWaiting = 16 << 20;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Publishes a message. Never waits.</summary>
    public void Publish(string type, JsonObject content, Message? cause) =>
        socket.Publish(envelope.Seal([Encoding.UTF8.GetBytes(type)], type, content, cause?.Header));

    /// <summary>Whether the kernel works on a request or has done.</summary>
    public void Status(string state, Message? cause) => Publish("status", new JsonObject { ["execution_state"] = state }, cause);

    /// <summary>Waits as long as the listeners are far behind; who never reads is not waited for forever.</summary>
    public void WaitForListeners(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; socket.Waiting > MostWaiting && waited < Patience; waited += LookAgain)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Thread.Sleep(LookAgain);
        }
    }
}
