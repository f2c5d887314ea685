using System.Text.Json;
using Nabla.Cli;
using static Nabla.Maths;

namespace Nabla.Tests.Graphs;

/// <summary>Names in the languages in which graphs are written.</summary>
public class HostileNameTests
{
    public static TheoryData<string> Names => HostileNames.All;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_stays_a_name_in_SVG(string name) => HostileNames.AssertHarmlessFragment(Computed(name).ToSvg());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_stays_in_its_quotes_in_Graphviz(string name)
    {
        var lines = Computed(name).ToString("dot").Split('\n');

        Assert.Equal(["digraph {", "  rankdir=LR;", "  node [shape=box, style=rounded];"], lines[..3]);
        Assert.All(lines[3..^1], line => Assert.Matches(@"^  n\d+( -> n\d+)? \[label=""(\\.|[^""\\\p{Cc}])*""(, shape=ellipse)?\];$", line));
        Assert.Equal(3 + Computed(name).Nodes.Length + Computed(name).Edges.Count() + 1, lines.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_stays_in_its_quotes_in_Mermaid(string name)
    {
        var lines = Computed(name).ToString("mermaid").Split('\n');
        const string label = @"""([\p{L}\p{N} =+/(),._#;-]|<br>)*""";

        Assert.All(lines[1..], line => Assert.Matches($@"^  n\d+(\(\[{label}\]\)|\[{label}\]| --> n\d+| -->\|{label}\| n\d+)$", line));
        Assert.Equal(1 + Computed(name).Nodes.Length + Computed(name).Edges.Count(), lines.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_stays_a_string_in_JSON(string name)
    {
        using var json = JsonDocument.Parse(GraphJson.Of(Computed(name)));

        var names = json.RootElement.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString());
        Assert.Equal([WithoutHalfCharacters(name), WithoutHalfCharacters(name) + "2"], names.Take(2));
    }

    private static string WithoutHalfCharacters(string name) => name.Replace('\ud83d', '\ufffd');

    private static ComputationGraph Computed(string name)
    {
        var x = Symbol(name);
        return Graph((Symbol(name + "2"), 2 * x), (Symbol("J"), Sin(x) * Symbol(name + "2"))).Forward((x, 3)).Backprop();
    }
}
