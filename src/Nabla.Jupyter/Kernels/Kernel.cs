using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Nabla.Jupyter.Handlers;
using Nabla.Jupyter.Protocol;
using Nabla.Jupyter.Zmtp;

namespace Nabla.Jupyter.Kernels;

/// <summary>
/// The kernel: five sockets, a queue of shell requests that are answered one after the other, and control requests that are
/// answered at once on the thread that reads them.
/// </summary>
internal sealed class Kernel : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RouterSocket shell;
    private readonly RouterSocket control;
    private readonly RouterSocket stdin;
    private readonly PublisherSocket iopub;
    private readonly ReplySocket heartbeat;
    private readonly Envelope envelope;
    private readonly Publisher publisher;
    private readonly BlockingCollection<Request> requests = [];
    private readonly Dictionary<string, IHandler> handlers;
    private readonly TextWriter log;
    private readonly ManualResetEventSlim ending = new();
    private volatile CellInput? asking;
    private long count;
    private volatile bool isOver;

    /// <summary>Binds the sockets of a connection file.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="log">Gets a line for each message that is refused.</param>
    public Kernel(ConnectionFile connection, TextWriter log)
    {
        this.log = log;
        envelope = new Envelope(new Signer(connection.Key));
        shell = new RouterSocket(connection.Address("shell"), (sender, frames) => Take(Channel.Shell, sender, frames));
        control = new RouterSocket(connection.Address("control"), (sender, frames) => Take(Channel.Control, sender, frames));
        stdin = new RouterSocket(connection.Address("stdin"), (_, frames) => TakeAnswer(frames));
        iopub = new PublisherSocket(connection.Address("iopub"));
        heartbeat = new ReplySocket(connection.Address("hb"));
        publisher = new Publisher(iopub, envelope);
        Session = new KernelSession(publisher, AskingOf, () => Interlocked.Read(ref count), () => isOver = true);
        handlers = new IHandler[]
        {
            new KernelInfoHandler(), new ExecuteHandler(Session), new CompleteHandler(Session), new InspectHandler(Session), new IsCompleteHandler(),
            new HistoryHandler(Session), new CommInfoHandler(), new CommOpenHandler(Session), new InterruptHandler(Session), new ShutdownHandler(Session),
        }.ToDictionary(h => h.Request, StringComparer.Ordinal);
    }

    public KernelSession Session { get; }

    /// <summary>Answers requests until one of them is to shut down.</summary>
    public void Run()
    {
        foreach (var socket in (ServerSocket[])[shell, control, stdin, iopub, heartbeat])
        {
            socket.Start();
        }

        publisher.Status("starting", null);
        foreach (var request in requests.GetConsumingEnumerable())
        {
            Answer(request);
            if (isOver)
            {
                break;
            }
        }

        foreach (var socket in (ServerSocket[])[shell, control, iopub])
        {
            socket.End(Patience);
        }
    }

    public void Dispose()
    {
        foreach (var socket in (ServerSocket[])[shell, control, stdin, iopub, heartbeat])
        {
            socket.Dispose();
        }

        requests.Dispose();
        ending.Dispose();
    }

    /// <summary>Ends <see cref="Run"/>, when the cell that runs has ended.</summary>
    public void End()
    {
        isOver = true;
        requests.CompleteAdding();
        ending.Set();
    }

    /// <summary>Waits until the kernel is about to end.</summary>
    public void WaitForEnd() => ending.Wait();

    private void Take(Channel channel, byte[] sender, IReadOnlyList<byte[]> frames)
    {
        if (Open(frames) is not { } message)
        {
            return;
        }

        var request = new Request(message, sender, channel, Interlocked.Increment(ref count));
        if (channel == Channel.Control)
        {
            Answer(request);
        }
        else if (!isOver)
        {
            Queue(request);
        }
    }

    private void Queue(Request request)
    {
        try
        {
            requests.Add(request);
        }
        catch (InvalidOperationException)
        {
            // the kernel has ended in this moment
        }
    }

    private void TakeAnswer(IReadOnlyList<byte[]> frames)
    {
        if (Open(frames) is not { Type: "input_reply" } reply)
        {
            return;
        }

        try
        {
            asking?.Answer(reply);
        }
        catch (MalformedMessageException e)
        {
            log.WriteLine($"nabla kernel: A message was refused. {e.Message}");
        }
    }

    private Message? Open(IReadOnlyList<byte[]> frames)
    {
        try
        {
            return envelope.Open(frames);
        }
        catch (MalformedMessageException e)
        {
            log.WriteLine($"nabla kernel: A message was refused. {e.Message}");
            return null;
        }
    }

    private void Answer(Request request)
    {
        publisher.Status("busy", request.Message);
        var type = request.Message.Type;
        if (handlers.TryGetValue(type, out var handler))
        {
            if (AnswerOf(handler, request) is { } content)
            {
                content.TryAdd("status", "ok");
                var socket = request.Channel == Channel.Control ? control : shell;
                socket.Send(request.Sender, envelope.Seal([], type.Replace("_request", "_reply", StringComparison.Ordinal), content, request.Message.Header));
            }
        }
        else
        {
            log.WriteLine($"nabla kernel: There are no messages '{type}'.");
        }

        publisher.Status("idle", request.Message);
        if (isOver)
        {
            End();
        }
    }

    private JsonObject? AnswerOf(IHandler handler, Request request)
    {
        try
        {
            return handler.Answer(request);
        }
        catch (MalformedMessageException e)
        {
            return Error("MalformedMessage", e.Message);
        }
#pragma warning disable CA1031 // a fault of ours must not cost people their variables; it is told, not hidden
        catch (Exception e)
        {
            log.WriteLine($"nabla kernel: {handler.Request} failed. {e}");
            return Error("InternalError", $"This is a fault of the kernel: {e.Message}");
        }
#pragma warning restore CA1031

        static JsonObject Error(string name, string message) => new() { ["status"] = "error", ["ename"] = name, ["evalue"] = message, ["traceback"] = new JsonArray(message) };
    }

    private CellInput AskingOf(Request request) =>
        asking = new CellInput((type, content) => stdin.Send(request.Sender, envelope.Seal([], type, content, request.Message.Header)));
}
