using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>Answers requests line by line until the input ends. No request can stop it or change the answer to another one.</summary>
internal sealed class BatchWorker(TextReader input, TextWriter output, BatchLimits limits)
{
    /// <summary>The most characters of a request.</summary>
    public const int LongestLine = 16 << 20;

    public void Run()
    {
        var lines = new BoundedLines(input, LongestLine);
        while (lines.Next(out var isTooLong) is { } line)
        {
            if (isTooLong)
            {
                Write(BatchAnswer.Of(null, new BatchError("request", $"A request has at most {LongestLine} characters.")));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                Write(Answer(line));
            }
        }
    }

    /// <summary>The answer to one line.</summary>
    public string Answer(string line)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            using var id = RequestId.FromBrokenLine(line);
            return BatchAnswer.Of(id?.RootElement, new BatchError("request", $"The line is not JSON: {e.Message}"));
        }

        using (document)
        {
            return Answer(document.RootElement);
        }
    }

    private string Answer(JsonElement root)
    {
        JsonElement? id = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out var given) ? given : null;
        try
        {
            var request = new BatchRequest(root);
            using var timer = Timer(request);
            return Computation.Run(() => BatchAnswer.Of(id, BatchOperations.Run(request)), limits.Memory, timer.Token);
        }
        catch (Exception e) when (BatchError.Of(e) is { } error)
        {
            return BatchAnswer.Of(id, error);
        }
    }

    private CancellationTokenSource Timer(BatchRequest request) =>
        (request.Timeout() ?? limits.Timeout) is { } time ? new CancellationTokenSource(time) : new CancellationTokenSource();

    private void Write(string answer)
    {
        output.Write(answer + "\n");
        output.Flush();
    }
}
