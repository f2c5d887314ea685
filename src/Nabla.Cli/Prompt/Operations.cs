using System.Collections.Immutable;

namespace Nabla.Cli.Prompt;

/// <summary>What a line at the prompt can apply besides the functions of mathematics.</summary>
internal static class Operations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("diff", "(J, w)  (J, w, 2)  (J, x, y)", "the derivative: once, twice, by x and y", a => new(Diff(a))),
        new("subs", "(J, w, 2)  (J, x, 1, y, 2)", "2 in place of w; several at once", a => new(Subs(a))),
        new("doit", "(J)", "J with its derivatives, substitutions and finite sums carried out", a => new(Doit(a))),
        new("nudge", "(J, w, 3)  (J, w, 3, 1e-9)", "the difference quotient at w = 3", Nudge),
        new("latex", "(J)", "the LaTeX of J", a => Shown(a, "latex")),
        new("csharp", "(J)", "the C# of J", a => Shown(a, "csharp")),
        new("text", "(J)", "J on one line", a => Shown(a, "text")),
    ];

    private static Expr Diff(ImmutableArray<Expr> arguments)
    {
        Require(arguments.Length >= 2, "diff takes an expression and variables: diff(J, w).");
        return arguments[0].Diff(arguments.AsSpan()[1..]);
    }

    private static Expr Subs(ImmutableArray<Expr> arguments)
    {
        Require(arguments.Length >= 3 && arguments.Length % 2 == 1, "subs takes an expression and pairs: subs(J, w, 2).");
        var pairs = arguments.Skip(1).Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();
        return arguments[0].Subs(pairs, simultaneous: true);
    }

    private static Expr Doit(ImmutableArray<Expr> arguments)
    {
        Require(arguments.Length == 1, "doit takes one expression.");
        return arguments[0].Doit();
    }

    private static Answer Nudge(ImmutableArray<Expr> arguments)
    {
        Require(arguments.Length is 3 or 4, "nudge takes an expression, its variable, a point and perhaps a step: nudge(J, w, 3, 0.001).");
        var epsilon = arguments.Length == 4 ? arguments[3].Evaluate() : 1e-3;
        Require(epsilon != 0 && double.IsFinite(epsilon), "The step of a nudge must be a finite number other than zero.");
        var nudge = Maths.Nudge(arguments[0], arguments[1], arguments[2], epsilon);
        return new Answer(nudge.K, nudge.ToString());
    }

    private static Answer Shown(ImmutableArray<Expr> arguments, string format)
    {
        Require(arguments.Length == 1, $"{format} takes one expression.");
        return new Answer(arguments[0], arguments[0].ToString(format, null));
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw new MathException(problem);
        }
    }
}
