using System.Collections.Concurrent;
using System.Net;

namespace Nabla.Jupyter.Zmtp;

/// <summary>Takes messages from many peers, and sends to the one that a message names: ROUTER.</summary>
/// <param name="address">Where to listen.</param>
/// <param name="received">Gets the sender's identity and the message.</param>
internal sealed class RouterSocket(EndPoint address, Action<byte[], IReadOnlyList<byte[]>> received) : ServerSocket(address, "ROUTER")
{
    private readonly ConcurrentDictionary<Connection, byte[]> identities = new();

    protected override IReadOnlyList<string> PeerTypes { get; } = ["DEALER", "REQ", "ROUTER"];

    /// <summary>Sends to a peer; a message for one that has gone is dropped.</summary>
    public void Send(byte[] identity, IReadOnlyList<byte[]> message)
    {
        // The latest of that name: a peer that has lost its connection comes back under its old name.
        Peers.LastOrDefault(p => IdentityOf(p).AsSpan().SequenceEqual(identity))?.Send(message);
    }

    protected override void Received(Connection peer, IReadOnlyList<byte[]> message) => received(IdentityOf(peer), message);

    protected override void Left(Connection peer) => identities.TryRemove(peer, out _);

    private byte[] IdentityOf(Connection peer) =>
        peer.Identity.Length > 0 ? peer.Identity : identities.GetOrAdd(peer, static _ => [0, .. Guid.NewGuid().ToByteArray()]);
}
