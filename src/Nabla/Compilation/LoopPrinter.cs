using System.Globalization;
using System.Text;

namespace Nabla.Compilation;

/// <summary>Programs with loops as text, one step a line: what is in a loop is indented. p are parameters, x the numbers of a row, w what is kept.</summary>
internal sealed class LoopPrinter
{
    private readonly LoopProgram program;
    private readonly StringBuilder text = new();
    private readonly Dictionary<int, string> names = [];

    private LoopPrinter(LoopProgram program) => this.program = program;

    public static string Print(LoopProgram program)
    {
        var printer = new LoopPrinter(program);
        printer.Write(program.Steps, "");
        return printer.text.ToString().TrimEnd();
    }

    private void Write(IEnumerable<LoopStep> steps, string indent)
    {
        foreach (var step in steps)
        {
            text.Append(indent).Append(Line(step)).Append('\n');
            if (step is LoopStep.Repeat loop)
            {
                Write(loop.Body, indent + "  ");
            }
        }
    }

    private string Line(LoopStep step) => step switch
    {
        LoopStep.Compute(var target, var node) =>
            $"{Name(target)} = {TapePrinter.Operation(node.Op, Operand(node, 0), Operand(node, 1), Operand(node, 2), node.Op == Op.Call ? program.Functions[node.Data].Name : "")}",
        LoopStep.Load(var target, var place) => $"{Name(target)} = {Element(place)}",
        LoopStep.Store(var value, var place) => $"{Element(place)} = {Name(value)}",
        LoopStep.AddTo(var value, var place) => $"{Element(place)} += {Name(value)}",
        LoopStep.Begin(var target, var isLargest) => $"{Name(target)} = {(isLargest ? "-oo" : "0.0")}",
        LoopStep.Gather(var target, var value, false) => $"{Name(target)} += {Name(value)}",
        LoopStep.Gather(var target, var value, true) => $"{Name(target)} = max({Name(target)}, {Name(value)})",
        LoopStep.Repeat(var scope, _) => Loop(program.Scopes[scope]),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static string Loop(LoopScope scope) => $"for {Counter(scope.Depth)} from {scope.From.ToString(Counter)} to {scope.To.ToString(Counter)}:";

    private string Operand(ValueGraph.Node node, int index) => index < node.Arity ? Name(node[index]) : "";

    private string Name(int value)
    {
        if (!names.TryGetValue(value, out var name))
        {
            names[value] = name = program.Constants.TryGetValue(value, out var number)
                ? TapePrinter.Text(number)
                : string.Create(CultureInfo.InvariantCulture, $"t{names.Count}");
        }

        return name;
    }

    private static string Element(Place place)
    {
        var index = place.Index.ToString(Counter);
        return place.Storage switch
        {
            Storage.Number => index,
            Storage.Uniform => $"p[{index}]",
            Storage.Row => $"x[{index}]",
            Storage.Workspace => $"w[{index}]",
            _ => $"sum[{index}]",
        };
    }

    private static string Counter(int depth) => string.Create(CultureInfo.InvariantCulture, $"i{depth}");
}
