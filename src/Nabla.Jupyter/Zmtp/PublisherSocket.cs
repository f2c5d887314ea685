using System.Collections.Concurrent;
using System.Net;

namespace Nabla.Jupyter.Zmtp;

/// <summary>Sends to all peers that have subscribed to the beginning of a message: PUB.</summary>
internal sealed class PublisherSocket(EndPoint address) : ServerSocket(address, "PUB")
{
    private const byte Subscribe = 1;

    private readonly ConcurrentDictionary<Connection, List<byte[]>> subscriptions = new();

    /// <summary>The bytes that wait for the slowest peer.</summary>
    public long Waiting => Peers.Select(p => p.Waiting).DefaultIfEmpty().Max();

    protected override IReadOnlyList<string> PeerTypes { get; } = ["SUB", "XSUB"];

    /// <summary>Sends to the subscribers.</summary>
    public void Publish(IReadOnlyList<byte[]> message)
    {
        foreach (var peer in Peers)
        {
            if (HasSubscribed(peer, message[0]))
            {
                peer.Send(message);
            }
        }
    }

    /// <summary>A subscription: 1 and the topic to subscribe, 0 and the topic to end it.</summary>
    protected override void Received(Connection peer, IReadOnlyList<byte[]> message)
    {
        if (message is not [[var kind, .. var topic]])
        {
            return;
        }

        var topics = subscriptions.GetOrAdd(peer, _ => []);
        lock (topics)
        {
            if (kind == Subscribe)
            {
                topics.Add(topic);
            }
            else if (topics.FindIndex(t => t.AsSpan().SequenceEqual(topic)) is >= 0 and var index)
            {
                topics.RemoveAt(index);
            }
        }
    }

    protected override void Left(Connection peer) => subscriptions.TryRemove(peer, out _);

    private bool HasSubscribed(Connection peer, byte[] topic)
    {
        if (!subscriptions.TryGetValue(peer, out var topics))
        {
            return false;
        }

        lock (topics)
        {
            return topics.Exists(t => topic.AsSpan().StartsWith(t));
        }
    }
}
