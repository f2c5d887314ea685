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
            _ => Call(record.Text("fn"), arguments),
        };
        return ReadCall(record, call) is { } made && record.Missing.Count == 0 ? TextChecks.Same(expected, Evaluated(made)) : default;
    }

    /// <summary>The expression of a call, or null where its arguments are not those that srepr writes, as in Rational(3).</summary>
    private static Expr? ReadCall(CorpusRecord record, string call)
    {
        try
        {
            return record.Read(call);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidCastException)
        {
            record.NotCovered($"a call in another form than srepr's: {call.Split('(')[0]}");
            return null;
        }
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

    /// <summary>The call in the form in which srepr writes it: Derivative(f, x, 2) as Derivative(f, Tuple(x, 2)), Subs(f, x, 0) as Subs(f, Tuple(x), Tuple(0)).</summary>
    private static string Call(string function, List<string> arguments)
    {
        if (function == "Subs")
        {
            arguments = [arguments[0], .. arguments.Skip(1).Select(a => a.StartsWith("Tuple(", StringComparison.Ordinal) ? a : $"Tuple({a})")];
        }
        else if (function == "Derivative")
        {
            for (var i = 1; i < arguments.Count; i++)
            {
                if (arguments[i].StartsWith("Tuple(", StringComparison.Ordinal))
                {
                    continue;
                }

                var hasOrder = i + 1 < arguments.Count && (char.IsAsciiDigit(arguments[i + 1][0]) || arguments[i + 1].StartsWith("Integer(", StringComparison.Ordinal));
                arguments[i] = $"Tuple({arguments[i]}, {(hasOrder ? arguments[i + 1] : "1")})";
                if (hasOrder)
                {
                    arguments.RemoveAt(i + 1);
                }
            }
        }

        return $"{function}({string.Join(", ", arguments)})";
    }

    /// <summary>What calling Subs makes of its arguments; everything else is made by its factory as it is read.</summary>
    private static Expr Evaluated(Expr expr) =>
        expr is Binder { Head: BinderKind.Subs } s ? BinderRules.Subs(s.Body, [.. s.Bindings.Select(b => (b.Variable, b.Arguments[0]))]) : expr;
}
