using System.Numerics;
using System.Text.Json;

namespace Nabla.Cli.Batch;

/// <summary>The operations around code: formulas computed by compiled code, written in other languages, common subexpressions.</summary>
internal static class CodeOperations
{
    public static Action<Utf8JsonWriter> Lambdify(BatchRequest request)
    {
        var formula = request.Expression("expr");
        var points = request.Points();
        Expr[] variables = points.Count == 0 ? [.. formula.FreeSymbols] : [.. points[0].Select(p => p.Old)];
        var function = formula.Lambdify(variables);
        var values = points.Select(p => function.Invoke(Ordered(variables, p))).ToList();
        return writer =>
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                Write(writer, value);
            }

            writer.WriteEndArray();
        };
    }

    public static Action<Utf8JsonWriter> Code(BatchRequest request)
    {
        var name = request.Text("to");
        var language = Languages.Find(name) ?? throw new RequestException("unsupported", $"There is no language '{name}'; there are {string.Join(", ", Languages.Names)}.");
        var formula = request.Expression("expr");
        var text = request.Has("name") || request.Flag("gradient")
            ? formula.ToFunction(
                language,
                request.Has("wrt") ? [.. request.Variables().Select(v => v.Variable)] : [.. formula.FreeSymbols],
                new CodeOptions { Name = request.Has("name") ? request.Text("name") : "f", WithGradient = request.Flag("gradient") })
            : formula.ToCode(language);
        return writer => writer.WriteStringValue(text);
    }

    public static Action<Utf8JsonWriter> Cse(BatchRequest request)
    {
        var format = request.Format();
        var shared = request.Expressions("expr").Cse(new CseOptions
        {
            Symbols = request.Has("names") ? request.Expressions("names") : null,
            Ignore = request.Has("ignore") ? [.. request.Expressions("ignore")] : [],
        });
        return writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("replacements");
            foreach (var (symbol, expr) in shared.Replacements)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(symbol.ToString(format));
                writer.WriteStringValue(expr.ToString(format));
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("results");
            foreach (var result in shared.Results)
            {
                writer.WriteStringValue(result.ToString(format));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        };
    }

    /// <summary>The values of a point in the order of the variables: each point names them all.</summary>
    private static Complex[] Ordered(Expr[] variables, (Expr Old, Expr New)[] point)
    {
        var values = point.DistinctBy(p => p.Old).ToDictionary(p => p.Old, p => p.New.EvaluateComplex());
        return point.Length == values.Count && values.Count == variables.Length && variables.All(values.ContainsKey)
            ? [.. variables.Select(v => values[v])]
            : throw new RequestException("All points of 'at' have the same names, each once.");
    }

    private static void Write(Utf8JsonWriter writer, Complex value)
    {
        if (value.Imaginary == 0)
        {
            Write(writer, value.Real);
            return;
        }

        if (double.IsNaN(value.Real) || double.IsNaN(value.Imaginary))
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        Write(writer, value.Real);
        Write(writer, value.Imaginary);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, double value)
    {
        switch (value)
        {
            case double.NaN:
                writer.WriteNullValue();
                break;
            case double.PositiveInfinity:
                writer.WriteStringValue("oo");
                break;
            case double.NegativeInfinity:
                writer.WriteStringValue("-oo");
                break;
            default:
                writer.WriteNumberValue(value);
                break;
        }
    }
}
