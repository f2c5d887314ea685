namespace Nabla.Representations;

/// <summary>The work that is measured, the same for every representation.</summary>
internal static class Cases<T>
    where T : class, INode<T>
{
    /// <summary>Case e: f -> sin(f + x), a nest.</summary>
    public static T Nest(int depth, long tag = 0)
    {
        var x = T.Make(Operation.X, tag: tag);
        var f = x;
        for (var i = 0; i < depth; i++)
        {
            f = T.Make(Operation.Sin, T.Make(Operation.Add, f, x));
        }

        return f;
    }

    /// <summary>Case g: t -> t*t + sin(t), a graph whose tree doubles with every step.</summary>
    public static T Doubling(int steps)
    {
        var t = T.Make(Operation.X);
        for (var i = 0; i < steps; i++)
        {
            t = T.Make(Operation.Add, T.Make(Operation.Multiply, t, t), T.Make(Operation.Sin, t));
        }

        return t;
    }

    /// <summary>The derivative, memoised by node; the memo asks for the representation's equality and hash.</summary>
    public static T Derivative(T node) => Derivative(node, []);

    private static T Derivative(T node, Dictionary<T, T> known)
    {
        if (known.TryGetValue(node, out var derivative))
        {
            return derivative;
        }

        var (left, right) = (node.Left!, node.Right!);
        return known[node] = node.Operation switch
        {
            Operation.X => T.Make(Operation.One),
            Operation.Add => T.Make(Operation.Add, Derivative(left, known), Derivative(right, known)),
            Operation.Multiply => T.Make(
                Operation.Add,
                T.Make(Operation.Multiply, Derivative(left, known), right),
                T.Make(Operation.Multiply, left, Derivative(right, known))),
            _ => T.Make(Operation.Multiply, T.Make(Operation.Cos, left), Derivative(left, known)),
        };
    }
}
