using System.Diagnostics;
using System.Text.Json;
using Nabla.Cli.Batch;

namespace Nabla.Tests.Cli;

public class BatchTests
{
    [Theory]
    [InlineData("null", "not json")]
    [InlineData("null", "")]
    [InlineData("null", "[1]")]
    [InlineData("null", "{\"op\":\"parse\"}")]
    [InlineData("7", "{\"id\":7,\"op\":\"parse\",")]
    [InlineData("\"a\"", "{\"id\":\"a\",\"op\":\"diff\",\"expr\":\"x\"}")]
    [InlineData("1", "{\"id\":1,\"op\":\"diff\",\"expr\":\"x\",\"wrt\":[[\"x\",-1]]}")]
    [InlineData("1", "{\"id\":1,\"op\":\"diff\",\"expr\":\"x\",\"wrt\":7}")]
    [InlineData("1", "{\"id\":1,\"op\":\"subs\",\"expr\":\"x\",\"subs\":[[\"x\"]]}")]
    [InlineData("1", "{\"id\":1,\"op\":\"parse\",\"expr\":\"x\",\"timeoutMs\":0}")]
    [InlineData("1", "{\"id\":1,\"op\":\"parse\",\"expr\":\"\\ud800\"}")]
    [InlineData("1", "{\"id\":1,\"op\":\"parse\",\"expr\":\"x\",\"symbols\":[{\"assume\":{}}]}")]
    [InlineData("1", "{\"id\":1,\"op\":\"nudge\",\"expr\":\"x\",\"wrt\":\"x\",\"at\":1,\"epsilon\":0}")]
    public void A_line_that_is_no_request_is_answered_with_its_id_where_it_can_be_read(string id, string line)
    {
        if (line.Length == 0)
        {
            Assert.Equal("", CliRun.WithInput("\n", "batch").Out); // an empty line asks nothing
            return;
        }

        var answer = Answer(line);

        Assert.Equal((id, "request"), (answer.GetProperty("id").GetRawText(), Kind(answer)));
    }

    [Theory]
    [InlineData("parse", "{\"id\":1,\"op\":\"parse\",\"expr\":\"2*)\"}")]
    [InlineData("parse", "{\"id\":1,\"op\":\"subs\",\"expr\":\"x\",\"subs\":[[\"x\",\"2*\"]]}")]
    [InlineData("math", "{\"id\":1,\"op\":\"diff\",\"expr\":\"x\",\"wrt\":[[\"2\",1]]}")]
    [InlineData("math", "{\"id\":1,\"op\":\"nudge\",\"expr\":\"1/x\",\"wrt\":\"x\",\"at\":0}")]
    [InlineData("math", "{\"id\":1,\"op\":\"parse\",\"expr\":\"x\",\"symbols\":[{\"name\":\"x\",\"assume\":{\"positive\":true,\"negative\":true}}]}")]
    [InlineData("limit", "{\"id\":1,\"op\":\"parse\",\"expr\":\"3**(10**9)\"}")]
    [InlineData("unsupported", "{\"id\":1,\"op\":\"conquer\",\"expr\":\"x\"}")]
    [InlineData("unsupported", "{\"id\":1,\"op\":\"parse\",\"expr\":\"x\",\"format\":\"word\"}")]
    [InlineData("unsupported", "{\"id\":1,\"op\":\"parse\",\"expr\":\"x\",\"symbols\":[{\"name\":\"x\",\"assume\":{\"pretty\":true}}]}")]
    [InlineData("unsupported", "{\"id\":1,\"op\":\"parse\",\"expr\":\"Matrix(x)\"}")]
    public void Errors_have_kinds(string kind, string line) => Assert.Equal(kind, Kind(Answer(line)));

    [Fact]
    public void A_parse_error_has_its_position() =>
        Assert.Equal(2, Answer("{\"id\":1,\"op\":\"parse\",\"expr\":\"2*)\"}").GetProperty("error").GetProperty("position").GetInt32());

    [Fact]
    public void The_worker_answers_in_order_and_lives_on_after_bad_lines()
    {
        var run = CliRun.WithInput("{\"id\":1,\"op\":\"parse\",\"expr\":\"x+x\"}\nrubbish\n{\"id\":3,\"op\":\"parse\",\"expr\":\"x*x\"}", "batch");

        var answers = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(0, run.Code);
        Assert.Equal("{\"id\":1,\"ok\":true,\"result\":\"2*x\"}", answers[0]);
        Assert.StartsWith("{\"id\":null,\"ok\":false,", answers[1]);
        Assert.Equal("{\"id\":3,\"ok\":true,\"result\":\"x**2\"}", answers[2]);
    }

    [Fact]
    public void Symbols_of_one_request_do_not_reach_the_next()
    {
        var worker = Worker();
        var first = worker.Answer("{\"op\":\"parse\",\"expr\":\"sqrt(x**2)\",\"symbols\":[{\"name\":\"x\",\"assume\":{\"positive\":true}}]}");
        var second = worker.Answer("{\"op\":\"parse\",\"expr\":\"sqrt(x**2)\"}");

        Assert.Contains("\"x\"", first);
        Assert.Contains("\"sqrt(x**2)\"", second);
    }

    [Fact]
    public void A_function_that_is_declared_undefined_is_not_the_built_in_one() =>
        Assert.Equal("sin(0)", Answer("{\"op\":\"parse\",\"expr\":\"sin(0)\",\"functions\":[{\"name\":\"sin\",\"nargs\":1}]}").GetProperty("result").GetString());

    [Fact]
    public void A_request_that_runs_out_of_time_stops_and_the_next_one_is_answered()
    {
        var worker = Worker();
        var clock = Stopwatch.StartNew();
        var answer = worker.Answer("{\"id\":1,\"op\":\"diff\",\"expr\":\"sin(x*exp(x))**x*log(x + tan(x))\",\"wrt\":[[\"x\",500]],\"timeoutMs\":200}");

        Assert.Equal("timeout", Kind(JsonElement.Parse(answer)));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 10_000);
        Assert.Contains("\"ok\":true", worker.Answer("{\"id\":2,\"op\":\"parse\",\"expr\":\"x\"}"));
    }

    [Fact]
    public void A_request_that_takes_too_much_memory_is_stopped()
    {
        var limits = new BatchLimits(null, 64 << 20);
        var answer = Worker(limits).Answer("{\"id\":1,\"op\":\"diff\",\"expr\":\"sin(x*exp(x))**x*log(x + tan(x))\",\"wrt\":[[\"x\",500]]}");

        Assert.Equal("limit", Kind(JsonElement.Parse(answer)));
    }

    [Fact]
    public void A_line_that_is_too_long_is_skipped()
    {
        var lines = new BoundedLines(new StringReader($"{new string('x', 10_000)}\r\nshort\r\n\nlast"), longest: 100);

        Assert.Equal(("", true), (lines.Next(out var isTooLong), isTooLong));
        Assert.Equal(("short", false), (lines.Next(out isTooLong), isTooLong));
        Assert.Equal("", lines.Next(out _));
        Assert.Equal("last", lines.Next(out _));
        Assert.Null(lines.Next(out _));
    }

    [Fact]
    public void The_answers_do_not_depend_on_the_order_or_the_thread()
    {
        string[] requests = [.. Enumerable.Range(0, 64).Select(i => $"{{\"id\":{i},\"op\":\"diff\",\"expr\":\"x**{i}*sin({i}*x + y)\",\"wrt\":[[\"x\",2]]}}")];
        var worker = Worker();
        string[] inOrder = [.. requests.Select(worker.Answer)];
        string[] atOnce = [.. requests.AsParallel().AsOrdered().Select(r => Worker().Answer(r))];

        Assert.Equal(inOrder, atOnce);
        Assert.Equal(inOrder.Reverse(), requests.Reverse().Select(worker.Answer));
    }

    private static BatchWorker Worker(BatchLimits? limits = null) => new(TextReader.Null, TextWriter.Null, limits ?? BatchLimits.Default);

    private static JsonElement Answer(string line) => JsonElement.Parse(Worker().Answer(line));

    private static string? Kind(JsonElement answer) => answer.GetProperty("error").GetProperty("kind").GetString();
}
