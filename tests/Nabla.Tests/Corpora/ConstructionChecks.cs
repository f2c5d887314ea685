using Nabla.Expressions;

namespace Nabla.Tests.Corpora;

/// <summary>The corpora of automatic evaluation: what a constructor call gives, what a substitution gives.</summary>
internal static class ConstructionChecks
{
    public static Verdict Construct(CorpusRecord record)
    {
        var expected = record.Expression("result");
        var arguments = new List<string>();
        if (record.Has("expr"))
        {
            arguments.Add(record.Srepr(record.Json.GetProperty("expr")));
        }

        if (record.Json.TryGetProperty("args", out var rest))
        {
            arguments.AddRange(rest.EnumerateArray().Select(record.Srepr));
        }

        if (record.Has("opts"))
        {
            record.NotCovered("keyword options");
        }

        if (record.Missing.Count > 0)
        {
            return default;
        }

        var call = record.Operation switch
        {
            "sqrt" => $"Pow({arguments[0]}, Rational(1, 2))",
            "root" => $"Pow({arguments[0]}, Pow({arguments[1]}, Integer(-1)))",
            "abs" => $"Abs({arguments[0]})",
            "conjugate" => $"conjugate({arguments[0]})",
            _ => $"{record.Text("fn")}({string.Join(", ", arguments)})",
        };
        var made = record.Read(call);
        return record.Missing.Count > 0 ? default : TextChecks.Same(expected, Evaluated(made));
    }

    public static Verdict Substitute(CorpusRecord record)
    {
        var expr = record.Expression("expr");
        var expected = record.Expression("result");
        (Expr Old, Expr New)[] pairs = [.. record.Json.GetProperty("pairs").EnumerateArray().Select(p => (record.Expression(p[0]), record.Expression(p[1])))];
        if (record.Missing.Count > 0)
        {
            return default;
        }

        var simultaneous = record.Has("simultaneous");
        var actual = record.Operation == "xreplace" ? expr.Replace(pairs)
            : record.Has("unordered") ? expr.Subs(pairs.ToDictionary(p => p.Old, p => p.New), simultaneous)
            : expr.Subs(pairs, simultaneous);
        return TextChecks.Same(expected, actual);
    }

    /// <summary>What calling Derivative or Subs makes of its arguments; everything else is made by its factory as it is read.</summary>
    private static Expr Evaluated(Expr expr) => expr switch
    {
        Binder { Head: BinderKind.Derivative } d => BinderRules.Derivative(d.Body, d.Bindings),
        Binder { Head: BinderKind.Subs } s => BinderRules.Subs(s.Body, [.. s.Bindings.Select(b => (b.Variable, b.Arguments[0]))]),
        _ => expr,
    };
}
