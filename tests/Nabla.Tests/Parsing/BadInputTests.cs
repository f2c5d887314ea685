using System.Text.Json;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Parsing;

/// <summary>Malformed and hostile texts. What each leads to was read and judged one by one; where an exact value may also stay
/// unevaluated, both are listed.</summary>
[Collection(ProcessorTime.Name)]
public class BadInputTests
{
    private const long MemoryLimit = 500L << 20;

    [Fact]
    public void Every_bad_input_leads_to_what_is_written_down()
    {
        var wrong = new List<string>();
        foreach (var (text, expected) in Records())
        {
            var outcome = Outcome.Of(text);
            if (!expected.Contains(outcome))
            {
                wrong.Add($"{JsonSerializer.Serialize(text.Length <= 200 ? text : text[..20])} -> {JsonSerializer.Serialize(outcome)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_bad_input_takes_long_or_much_memory()
    {
        foreach (var (text, _) in Records())
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (_, time) = ProcessorTime.Of(() => Outcome.Of(text));
            var memory = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(time < ProcessorTime.Limit && memory < MemoryLimit, $"{text[..Math.Min(text.Length, 40)]}: {time}, {memory >> 20} MB");
        }
    }

    private static IEnumerable<(string Text, string[] Expected)> Records()
    {
        foreach (var line in Repository.Read("tests/Nabla.Tests/Data/bad-inputs.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var record = JsonDocument.Parse(line).RootElement;
            var text = record.TryGetProperty("input", out var input)
                ? input.GetString()!
                : string.Concat(record.GetProperty("recipe").EnumerateArray().SelectMany(part => Enumerable.Repeat(part[0].GetString(), part[1].GetInt32())));
            yield return (text, [.. record.GetProperty("expect").EnumerateArray().Select(e => e.GetString()!)]);
        }
    }
}
