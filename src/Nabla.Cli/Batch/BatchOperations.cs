using System.Collections.Frozen;
using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>The operations of the batch protocol: one line each.</summary>
internal static class BatchOperations
{
    private static readonly FrozenDictionary<string, Func<BatchRequest, Action<Utf8JsonWriter>>> Table =
        new Dictionary<string, Func<BatchRequest, Action<Utf8JsonWriter>>>
        {
            ["parse"] = r => Text(r.Expression("expr"), r.Format()),
            ["latex"] = r => Text(r.Expression("expr"), "latex"),
            ["pretty"] = r => Text(r.Expression("expr"), "unicode"),
            ["diff"] = r => Text(r.Variables().Aggregate(r.Expression("expr"), (e, v) => e.Diff(v.Variable, v.Order)), r.Format()),
            ["subs"] = r => Text(Substituted(r), r.Format()),
            ["eval"] = r => Text(r.Expression("expr").Subs(r.Point(), simultaneous: true), r.Format()),
            ["nudge"] = Nudge,
            ["lambdify"] = CodeOperations.Lambdify,
            ["code"] = CodeOperations.Code,
            ["cse"] = CodeOperations.Cse,
            ["steps"] = ExplanationOperations.Steps,
            ["check"] = ExplanationOperations.Check,
            ["graph"] = r => ExplanationOperations.Graph(r, hasGradients: false),
            ["backprop"] = r => ExplanationOperations.Graph(r, hasGradients: true),
        }.ToFrozenDictionary();

    /// <summary>Runs a request; the result writes itself, with its name: result, or values where there are several.</summary>
    /// <exception cref="RequestException">There is no such operation, or a field is missing or wrong.</exception>
    public static Action<Utf8JsonWriter> Run(BatchRequest request)
    {
        var name = request.Text("op");
        return Table.TryGetValue(name, out var operation)
            ? Member(name == "lambdify" ? "values" : "result", operation(request))
            : throw new RequestException("unsupported", $"There is no operation '{name}'; there are {string.Join(", ", Table.Keys.Order(StringComparer.Ordinal))}.");
    }

    private static Action<Utf8JsonWriter> Member(string name, Action<Utf8JsonWriter> write) => writer =>
    {
        writer.WritePropertyName(name);
        write(writer);
    };

    private static Action<Utf8JsonWriter> Text(Expr result, string format)
    {
        var text = result.ToString(format, null);
        return writer => writer.WriteStringValue(text);
    }

    private static Expr Substituted(BatchRequest request)
    {
        var expr = request.Expression("expr");
        var pairs = request.Pairs();
        return request.Flag("unordered")
            ? expr.Subs(pairs.DistinctBy(p => p.Old).ToDictionary(p => p.Old, p => p.New), request.Flag("simultaneous"))
            : expr.Subs(pairs, request.Flag("simultaneous"));
    }

    private static Action<Utf8JsonWriter> Nudge(BatchRequest request)
    {
        if (request.Variables() is not [(var variable, 1)])
        {
            throw new RequestException("'wrt' of a nudge is one variable.");
        }

        var epsilon = request.Has("epsilon") ? request.Expression("epsilon").Evaluate() : 1e-3;
        if (epsilon == 0 || !double.IsFinite(epsilon))
        {
            throw new RequestException("'epsilon' is a finite number other than zero.");
        }

        var nudge = Maths.Nudge(request.Expression("expr"), variable, request.Expression("at"), epsilon);
        return writer =>
        {
            writer.WriteStartObject();
            NudgeJson.WriteMembers(writer, nudge);
            writer.WriteEndObject();
        };
    }
}
