namespace Nabla.Printing;

/// <summary>What traditional notation asks of an unevaluated derivative.</summary>
internal static class DerivativeParts
{
    /// <summary>Whether it is written with a round d: the function depends on more than one variable that is not an integer.</summary>
    public static bool IsPartial(Binder derivative)
    {
        var body = derivative.Body;
        while (body is Binder { Head: BinderKind.Derivative } inner)
        {
            body = inner.Body;
        }

        return body.FreeSymbols.Count(s => !s.Facts.IsInteger) > 1;
    }

    /// <summary>The order of the derivative: the sum over its variables.</summary>
    public static Expr Order(Binder derivative) => Add.Of([.. derivative.Bindings.Select(b => b.Arguments[0])]);
}
