using System.Net;
using System.Net.Sockets;

namespace Nabla.Jupyter.Zmtp;

/// <summary>A socket that listens. What its peers send is handed over on their threads; what is sent to them is up to the kinds of sockets.</summary>
internal abstract class ServerSocket : IDisposable
{
    private const int MostPeers = 64;

    private readonly Socket listener;
    private readonly string socketType;
    private readonly List<Connection> peers = [];

    /// <summary>Listens at an address from now on.</summary>
    /// <exception cref="SocketException">It cannot be bound.</exception>
    protected ServerSocket(EndPoint address, string socketType)
    {
        this.socketType = socketType;
        listener = new Socket(address.AddressFamily, SocketType.Stream, address is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        listener.Bind(address);
        listener.Listen(MostPeers);
    }

    /// <summary>Where it listens.</summary>
    public EndPoint Address => listener.LocalEndPoint!;

    /// <summary>The kinds of sockets that may connect.</summary>
    protected abstract IReadOnlyList<string> PeerTypes { get; }

    /// <summary>The peers at this moment.</summary>
    protected IReadOnlyList<Connection> Peers
    {
        get
        {
            lock (peers)
            {
                return [.. peers];
            }
        }
    }

    /// <summary>Begins to accept peers.</summary>
    public void Start() => new Thread(Accept, maxStackSize: 256 << 10) { IsBackground = true, Name = socketType }.Start();

    /// <summary>Sends what waits, for a while, and closes.</summary>
    public void End(TimeSpan patience)
    {
        foreach (var peer in Peers)
        {
            peer.End(patience);
        }

        Dispose();
    }

    public void Dispose()
    {
        listener.Dispose();
        foreach (var peer in Peers)
        {
            peer.Dispose();
        }
    }

    /// <summary>Takes a message of a peer.</summary>
    protected abstract void Received(Connection peer, IReadOnlyList<byte[]> message);

    /// <summary>Is told that a peer has gone.</summary>
    protected virtual void Left(Connection peer)
    {
    }

    private void Accept()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = listener.Accept();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                if (e is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted })
                {
                    continue; // that peer went before it came
                }

                return;
            }

            if (Peers.Count >= MostPeers)
            {
                socket.Dispose();
                continue;
            }

            new Thread(() => Serve(socket), maxStackSize: 512 << 10) { IsBackground = true, Name = socketType }.Start();
        }
    }

    private void Serve(Socket socket)
    {
        Connection? peer = null;
        try
        {
            peer = Connection.Begin(socket, socketType);
            if (!PeerTypes.Contains(peer.SocketType))
            {
                return;
            }

            lock (peers)
            {
                peers.Add(peer);
            }

            while (true)
            {
                Received(peer, peer.Receive());
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or ZmtpException)
        {
            // The peer has gone, or is none: its connection ends, nobody else's.
        }
        finally
        {
            if (peer is not null)
            {
                lock (peers)
                {
                    peers.Remove(peer);
                }

                Left(peer);
                peer.Dispose();
            }

            socket.Dispose();
        }
    }
}
