using System.Text.Json.Nodes;
using Nabla.Jupyter.Kernels;
using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Files;
using Nabla.Notebooks.Language;

namespace Nabla.Jupyter.Handlers;

/// <summary>Runs a cell. After one that fails, those that were waiting behind it are not run.</summary>
internal sealed class ExecuteHandler(KernelSession session) : IHandler
{
    /// <summary>A client sends all cells of a notebook at once; those that are on their way when one fails belong to the same run.</summary>
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromMilliseconds(20);

    private long abortedUpTo;

    public string Request => "execute_request";

    public JsonObject Answer(Request request)
    {
        var message = request.Message;
        var isSilent = message.Flag("silent", false);
        var isStored = !isSilent && message.Flag("store_history", true);
        if (request.Number <= abortedUpTo)
        {
            return new JsonObject { ["status"] = "aborted", ["execution_count"] = session.History.Count };
        }

        var code = message.Text("code");
        var number = isStored ? session.History.Next() : session.History.Count;
        if (!isSilent)
        {
            session.Publisher.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = number }, message);
        }

        using var output = new PublishedOutput(session.Publisher, message, message.Flag("allow_stdin", false) ? session.InputOf(request) : null);
        var question = Question.Of(code);
        var outcome = question is not null ? question.Answer(session.Evaluator)
            : string.IsNullOrWhiteSpace(code) ? new CellOutcome.Success(null)
            : session.Evaluator.Evaluate(code, $"cell {number}", output);
        if (isStored)
        {
            session.History.Add(new History.Entry(number, code, question is null ? (outcome as CellOutcome.Success)?.Result?[MimeBundle.Plain] : null));
        }

        return outcome switch
        {
            CellOutcome.Success { Result: { } answer } when question is not null => Reply(number, new JsonArray(Page(answer)), []),
            CellOutcome.Success success => Succeeded(request, success, number, isSilent, output),
            CellOutcome.Failure failure => Failed(request, failure, number, isSilent, output),
            _ => throw new InvalidOperationException($"There is no outcome {outcome}."),
        };
    }

    private JsonObject Succeeded(Request request, CellOutcome.Success success, int number, bool isSilent, PublishedOutput output)
    {
        if (!isSilent && success.Result is { } result && result.Any())
        {
            output.Publish("execute_result", new JsonObject { ["execution_count"] = number, ["data"] = OutputJson.Data(result), ["metadata"] = new JsonObject() });
        }

        return Reply(number, [], UserExpressions(request, output));
    }

    private static JsonObject Reply(int number, JsonArray payload, JsonObject userExpressions) =>
        new() { ["execution_count"] = number, ["payload"] = payload, ["user_expressions"] = userExpressions };

    /// <summary>What a client shows beside the notebook rather than in it.</summary>
    private static JsonObject Page(MimeBundle text) => new() { ["source"] = "page", ["data"] = OutputJson.Data(text), ["start"] = 0 };

    private JsonObject Failed(Request request, CellOutcome.Failure failure, int number, bool isSilent, PublishedOutput output)
    {
        if (!isSilent)
        {
            output.Publish("error", OutputJson.Error(failure));
        }

        if (request.Message.Flag("stop_on_error", true))
        {
            Thread.Sleep(OnTheirWay);
            abortedUpTo = session.LastRequest;
        }

        var reply = OutputJson.Error(failure);
        reply["status"] = "error";
        reply["execution_count"] = number;
        return reply;
    }

    /// <summary>Values that a client wants beside the cell's.</summary>
    private JsonObject UserExpressions(Request request, PublishedOutput output)
    {
        var result = new JsonObject();
        foreach (var (name, expression) in request.Message.Content["user_expressions"] as JsonObject ?? [])
        {
            result[name] = session.Evaluator.Evaluate(NotebookFile.Text(expression) ?? "", name, output) switch
            {
                CellOutcome.Success success => new JsonObject { ["status"] = "ok", ["data"] = OutputJson.Data(success.Result ?? []), ["metadata"] = new JsonObject() },
                CellOutcome.Failure failure => WithStatus(OutputJson.Error(failure)),
                var outcome => throw new InvalidOperationException($"There is no outcome {outcome}."),
            };
        }

        return result;

        static JsonObject WithStatus(JsonObject error)
        {
            error["status"] = "error";
            return error;
        }
    }
}
