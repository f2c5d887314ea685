using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>nabla graph "a = 2 + 3*w; J = a**2" [--at w=3], and nabla backprop, which fills the gradients in, too.</summary>
internal static class GraphCommand
{
    public static Command CreateGraph(Host host)
    {
        var at = SharedOptions.At();
        return Create(
            host,
            new DocumentedCommand(
                "graph",
                "Prints the computation graph of an expression or of definitions, and with --at the values in it.",
                "nabla graph \"(2 + 3*w)**2\"",
                "nabla graph \"a = 2 + 3*w; J = a**2\" --at w=3",
                "nabla graph \"c = w*x; a = c + b; d = a - y; J = d^2/2\" --format mermaid"),
            at,
            (graph, values) => values.Length > 0 ? graph.Forward(values) : graph);
    }

    public static Command CreateBackprop(Host host)
    {
        var at = SharedOptions.At();
        return Create(
            host,
            new DocumentedCommand(
                "backprop",
                "Prints the computation graph with the values, and the gradients of the last value by all others.",
                "nabla backprop \"a = 2 + 3*w; J = a**2\" --at w=3",
                "nabla backprop \"c = w*x; a = c + b; d = a - y; J = d^2/2\" --at x=2 w=-2 b=8 y=1",
                "nabla backprop \"w = 3; J = w**2\" --format svg"),
            at,
            (graph, values) => graph.Forward(values).Backprop());
    }

    private static DocumentedCommand Create(Host host, DocumentedCommand command, Option<string[]> at, Func<ComputationGraph, (Expr, Expr)[], ComputationGraph> run)
    {
        var definitions = new Argument<string>("DEFINITIONS")
        {
            Description = "An expression, or definitions one after the other: a = 2 + 3*w; J = a**2. The last is the output.",
        };
        var format = SharedOptions.Choice("--format", "How the graph is written: text, svg (a picture), dot (Graphviz), mermaid or json.", "text", "svg", "dot", "mermaid", "json");
        command.Add(definitions);
        command.Add(at);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var text = host.Interrupts.Run(() =>
            {
                var graph = ComputationGraph.Parse(parsed.GetRequiredValue(definitions));
                run(graph, Point.Parse(parsed.GetValue(at) ?? []));
                var wanted = parsed.GetRequiredValue(format);
                return wanted == "json" ? GraphJson.Of(graph) : graph.ToString(wanted);
            });
            host.Out.WriteLine(text);
            return ExitCode.Success;
        });
        return command;
    }
}
