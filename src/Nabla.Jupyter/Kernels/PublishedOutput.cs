using System.Text;
using System.Text.Json.Nodes;
using Nabla.Jupyter.Protocol;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Files;

namespace Nabla.Jupyter.Kernels;

/// <summary>The output of one cell as messages. What is printed is gathered for a moment, so that a loop that prints does not send a message per number.</summary>
internal sealed class PublishedOutput : ICellOutput, IDisposable
{
    private const int MostGathered = 1 << 16;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);

    private readonly Publisher publisher;
    private readonly Message cause;
    private readonly CellInput? input;
    private readonly Lock access = new();
    private readonly StringBuilder gathered = new();
    private readonly Timer timer;
    private OutputStream stream;

    /// <summary>The output of a cell that a request has started.</summary>
    /// <param name="publisher">Sends it.</param>
    /// <param name="cause">The request.</param>
    /// <param name="input">Asks for input; null where there is nobody to ask.</param>
    public PublishedOutput(Publisher publisher, Message cause, CellInput? input)
    {
        (this.publisher, this.cause, this.input) = (publisher, cause, input);
        timer = new Timer(_ => Flush());
    }

    public void Write(OutputStream stream, string text)
    {
        lock (access)
        {
            if (this.stream != stream)
            {
                Flush();
                this.stream = stream;
            }

            if (gathered.Length == 0)
            {
                timer.Change(Moment, Timeout.InfiniteTimeSpan);
            }

            gathered.Append(text);
            if (gathered.Length >= MostGathered)
            {
                Flush();
            }
        }

        publisher.WaitForListeners(CellScope.Current?.Interrupted ?? CancellationToken.None);
    }

    public void Display(MimeBundle data, string? displayId, bool isUpdate)
    {
        var content = new JsonObject
        {
            ["data"] = OutputJson.Data(data),
            ["metadata"] = new JsonObject(),
            ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
        };
        Publish(isUpdate ? "update_display_data" : "display_data", content);
        publisher.WaitForListeners(CellScope.Current?.Interrupted ?? CancellationToken.None);
    }

    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    public string ReadLine(string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        Flush();
        return input is null
            ? throw new InvalidOperationException("Input is not possible here: the notebook's client does not ask for any.")
            : input.Ask(prompt, isPassword, cancellationToken);
    }

    /// <summary>Publishes something else, behind what has been printed.</summary>
    public void Publish(string type, JsonObject content)
    {
        lock (access)
        {
            Flush();
            publisher.Publish(type, content, cause);
        }
    }

    /// <summary>Sends what is gathered.</summary>
    public void Flush()
    {
        lock (access)
        {
            if (gathered.Length > 0)
            {
                var text = gathered.ToString();
                gathered.Clear();
                publisher.Publish("stream", new JsonObject { ["name"] = OutputJson.Name(stream), ["text"] = text }, cause);
            }
        }
    }

    /// <summary>Sends the rest. Late output of work that goes on is sent all the same.</summary>
    public void Dispose() => Flush();
}
