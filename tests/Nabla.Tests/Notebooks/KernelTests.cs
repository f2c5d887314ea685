using System.Text.Json.Nodes;

namespace Nabla.Tests.Notebooks;

/// <summary>What tests/jupyter protects, over a client of our own: fast enough for every run.</summary>
public class KernelTests
{
    [Fact]
    public void The_kernel_answers_refuses_aborts_and_stops()
    {
        using var kernel = new KernelClient();
        Assert.Equal("C#", (string?)kernel.Ask("kernel_info_request", [])["language_info"]!["name"]);
        Assert.Equal("ok", (string?)Run("var a = 20;")["status"]);
        Assert.Equal("20", (string?)kernel.Ask("execute_request", new JsonObject { ["code"] = "", ["user_expressions"] = new JsonObject { ["x"] = "a" } })["user_expressions"]!["x"]!["data"]!["text/plain"]);

        // Not signed with the key, or no message at all: refused, and the next request is answered.
        kernel.Send("execute_request", new JsonObject { ["code"] = "a = 0;" }, key: "wrong");
        kernel.SendFrames("<IDS|MSG>"u8.ToArray(), [0xFF]);
        kernel.Send("execute_request", new JsonObject { ["code"] = 1 });
        Assert.Equal("MalformedMessage", (string?)kernel.Receive().Content["ename"]);
        Assert.Equal("20", (string?)kernel.Ask("execute_request", new JsonObject { ["code"] = "", ["user_expressions"] = new JsonObject { ["x"] = "a" } })["user_expressions"]!["x"]!["data"]!["text/plain"]);

        // What waits behind a cell that fails is aborted.
        kernel.Send("execute_request", new JsonObject { ["code"] = "throw new Exception(\"no\");" });
        kernel.Send("execute_request", new JsonObject { ["code"] = "a = 1;" });
        Assert.Equal(["error", "aborted"], new[] { kernel.Receive(), kernel.Receive() }.Select(m => (string?)m.Content["status"]));

        // An interrupt reaches a cell that runs.
        kernel.Send("execute_request", new JsonObject { ["code"] = "while (true) { }" });
        Assert.Equal("Interrupted", (string?)kernel.Interrupted().Content["ename"]);

        Assert.Contains("Sqrt", kernel.Ask("complete_request", new JsonObject { ["code"] = "Math.Sq", ["cursor_pos"] = 7 })["matches"]!.AsArray().Select(m => (string?)m));
        Assert.Contains("Maths.Diff(", (string?)kernel.Ask("inspect_request", new JsonObject { ["code"] = "Diff", ["cursor_pos"] = 2 })["data"]!["text/plain"]);
        Assert.Equal("incomplete", (string?)kernel.Ask("is_complete_request", new JsonObject { ["code"] = "int F() {" })["status"]);

        // A question is answered beside the notebook.
        var page = Run("?Diff")["payload"]!.AsArray().Single()!;
        Assert.Equal("page", (string?)page["source"]);
        Assert.Contains("Maths.Diff(", (string?)page["data"]!["text/plain"]);
        Assert.Equal("NotFound", (string?)Run("Math.Nothing?")["ename"]);

        JsonObject Run(string code) => kernel.Ask("execute_request", new JsonObject { ["code"] = code });
    }
}
