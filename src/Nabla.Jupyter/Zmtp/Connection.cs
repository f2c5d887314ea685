using System.Net.Sockets;

namespace Nabla.Jupyter.Zmtp;

/// <summary>
/// One peer of a socket. Its messages are read on the thread that calls <see cref="Receive"/>; what is sent to it waits in a queue
/// for a thread of its own, so that sending never blocks.
/// </summary>
internal sealed class Connection : IDisposable
{
    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);

    private readonly Socket socket;
    private readonly BufferedStream stream;
    private readonly Queue<byte[]> queue = new();
    private bool isEnding;
    private bool isEnded;

    private Connection(Socket socket, BufferedStream stream, string socketType, byte[] identity)
    {
        (this.socket, this.stream, SocketType, Identity) = (socket, stream, socketType, identity);
        new Thread(SendAll, maxStackSize: 256 << 10) { IsBackground = true, Name = "Sender" }.Start();
    }

    /// <summary>The kind of socket at the other end.</summary>
    public string SocketType { get; }

    /// <summary>The name that the peer has given itself; empty for none.</summary>
    public byte[] Identity { get; }

    /// <summary>The bytes that wait to be sent.</summary>
    public long Waiting { get; private set; }

    /// <summary>Begins a connection on a socket that is connected.</summary>
    /// <exception cref="ZmtpException">The other side does not speak as we do.</exception>
    public static Connection Begin(Socket socket, string socketType, byte[]? identity = null)
    {
        if (socket.ProtocolType == ProtocolType.Tcp)
        {
            socket.NoDelay = true;
        }

        socket.ReceiveTimeout = socket.SendTimeout = (int)HandshakeTime.TotalMilliseconds;
        var network = new NetworkStream(socket, ownsSocket: true);
        var (peerType, peerIdentity) = Handshake.Run(network, socketType, identity ?? []);
        socket.ReceiveTimeout = socket.SendTimeout = 0;
        return new Connection(socket, new BufferedStream(network, 1 << 16), peerType, peerIdentity);
    }

    /// <summary>Waits for the next message.</summary>
    /// <exception cref="EndOfStreamException">The connection has ended.</exception>
    /// <exception cref="IOException">It is broken.</exception>
    /// <exception cref="ZmtpException">What comes is no message.</exception>
    public IReadOnlyList<byte[]> Receive()
    {
        const int mostFrames = 1000;
        var message = new List<byte[]>();
        while (true)
        {
            var frame = Frame.Read(stream);
            if (frame.IsCommand)
            {
                continue; // none that version 3.0 has must be answered
            }

            message.Add(frame.Body);
            if (!frame.HasMore)
            {
                return message;
            }

            if (message.Count == mostFrames)
            {
                throw new ZmtpException("A message has too many frames.");
            }
        }
    }

    /// <summary>Puts a message into the queue.</summary>
    public void Send(IReadOnlyList<byte[]> message)
    {
        var bytes = new MemoryStream();
        for (var i = 0; i < message.Count; i++)
        {
            new Frame(message[i], HasMore: i < message.Count - 1, IsCommand: false).WriteTo(bytes);
        }

        lock (queue)
        {
            if (!isEnding)
            {
                queue.Enqueue(bytes.ToArray());
                Waiting += bytes.Length;
                Monitor.PulseAll(queue);
            }
        }
    }

    /// <summary>Waits until what is in the queue is sent, for a while, and closes.</summary>
    public void End(TimeSpan patience)
    {
        lock (queue)
        {
            isEnding = true;
            Monitor.PulseAll(queue);
            if (!isEnded)
            {
                Monitor.Wait(queue, patience);
            }
        }

        Dispose();
    }

    public void Dispose()
    {
        lock (queue)
        {
            isEnding = isEnded = true;
            queue.Clear();
            Waiting = 0;
            Monitor.PulseAll(queue);
        }

        socket.Dispose();
    }

    private void SendAll()
    {
        try
        {
            while (Next() is { } bytes)
            {
                for (var sent = 0; sent < bytes.Length;)
                {
                    sent += socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            Dispose(); // the peer is gone; the reader notices, too
        }
    }

    private byte[]? Next()
    {
        lock (queue)
        {
            while (queue.Count == 0 && !isEnding)
            {
                Monitor.Wait(queue);
            }

            if (queue.TryDequeue(out var bytes))
            {
                Waiting -= bytes.Length;
                return bytes;
            }

            isEnded = true;
            Monitor.PulseAll(queue);
            return null;
        }
    }
}
