namespace Nabla;

public static partial class Maths
{
    /// <summary>The sum of a body for an index from one number to another, left unevaluated: <c>Sum(x.Pow(k), k, 0, 9)</c>.</summary>
    /// <exception cref="MathException">The index is not a symbol.</exception>
    public static Expr Sum(Expr body, Expr index, Expr from, Expr to) =>
        Binder.Of(BinderKind.Sum, body, new Binding(index as Symbol ?? throw new MathException($"The index of a sum must be a symbol, not '{index}'."), [from, to]));
}
