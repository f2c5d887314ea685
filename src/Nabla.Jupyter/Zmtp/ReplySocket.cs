using System.Net;

namespace Nabla.Jupyter.Zmtp;

/// <summary>Sends every message back to where it came from: REP for heartbeats.</summary>
internal sealed class ReplySocket(EndPoint address) : ServerSocket(address, "REP")
{
    protected override IReadOnlyList<string> PeerTypes { get; } = ["REQ", "DEALER", "ROUTER"];

    protected override void Received(Connection peer, IReadOnlyList<byte[]> message) => peer.Send(message);
}
