using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Nabla.Jupyter.Protocol;
using Nabla.Jupyter.Zmtp;

namespace Nabla.Tests.Notebooks;

/// <summary>A kernel in a process of its own, and a client that speaks with it as Jupyter does.</summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan LongestReply = TimeSpan.FromMinutes(2);

    private readonly TemporaryFile file = new(".json");
    private readonly Process process;
    private readonly Envelope envelope = new(new Signer("secret"u8.ToArray()));
    private readonly Connection shell;
    private readonly Connection control;

    public KernelClient()
    {
        var ports = FreePorts(5);
        File.WriteAllText(file.Path, new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["key"] = "secret",
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = ports[0],
            ["control_port"] = ports[1],
            ["iopub_port"] = ports[2],
            ["stdin_port"] = ports[3],
            ["hb_port"] = ports[4],
        }.ToJsonString());
        process = NotebookProgramRun.Start("kernel", "run", file.Path);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (shell, control) = (Connect(ports[0]), Connect(ports[1]));
    }

    public JsonObject Ask(string type, JsonObject content) => Exchange(shell, envelope, type, content);

    public JsonObject AskControl(string type) => Exchange(control, envelope, type, []);

    /// <summary>Sends a request without waiting for the reply.</summary>
    public void Send(string type, JsonObject content, string key = "secret") => Send(shell, new Envelope(new Signer(System.Text.Encoding.ASCII.GetBytes(key))), type, content);

    public void SendFrames(params byte[][] frames) => shell.Send(frames);

    /// <summary>The next reply of the shell.</summary>
    public Message Receive() => envelope.Open(shell.Receive());

    /// <summary>Interrupts until the reply of a request that was sent is there: an interrupt that comes before the cell has begun is none.</summary>
    public Message Interrupted()
    {
        var reply = Task.Run(Receive);
        while (!reply.Wait(TimeSpan.FromMilliseconds(500)))
        {
            Assert.Equal("ok", (string?)AskControl("interrupt_request")["status"]);
        }

        return reply.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        try
        {
            AskControl("shutdown_request");
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)));
        }
        finally
        {
            process.Kill();
            shell.Dispose();
            control.Dispose();
            process.Dispose();
            file.Dispose();
        }
    }

    private static JsonObject Exchange(Connection connection, Envelope envelope, string type, JsonObject content)
    {
        Send(connection, envelope, type, content);
        return envelope.Open(connection.Receive()).Content;
    }

    private static void Send(Connection connection, Envelope envelope, string type, JsonObject content) =>
        connection.Send(envelope.Seal([], type, content, null));

    private static Connection Connect(int port)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Connect(IPAddress.Loopback, port);
                if (socket.LocalEndPoint!.Equals(socket.RemoteEndPoint))
                {
                    socket.Dispose(); // nobody listens yet, and the system gave this end the very port that it looked for
                    continue;
                }

                var connection = Connection.Begin(socket, "DEALER", "client"u8.ToArray());
                socket.ReceiveTimeout = (int)LongestReply.TotalMilliseconds; // a failure, not a test that never ends
                return connection;
            }
            catch (SocketException) when (attempt < 600)
            {
                Thread.Sleep(50); // the kernel is still starting
            }
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Stop());
        return ports;
    }
}
