namespace Nabla.Expressions;

/// <summary>The order of two expressions of the same class by their arguments: first by their number, then one by one.</summary>
internal static class SortArguments
{
    public static int Compare(Expr a, Expr b) => (a, b) switch
    {
        (Symbol x, Symbol y) => string.CompareOrdinal(x.Name, y.Name),
        (Add x, Add y) => CompareSums(x, y),
        (Mul x, Mul y) => CompareProducts(x, y),
        (Pow { IsExponential: true } x, Pow y) => Ordering.Compare(x.Exponent, y.Exponent),
        (Pow x, Pow y) => First(Ordering.Compare(x.Base, y.Base), x.Exponent, y.Exponent),
        (Relation x, Relation y) => First(Ordering.Compare(x.Left, y.Left), x.Right, y.Right),
        (Apply x, Apply y) => CompareAll(x.Arguments.AsSpan(), y.Arguments.AsSpan()),
        (Piecewise x, Piecewise y) => CompareCases(x, y),
        (Binder x, Binder y) => CompareBinders(x, y),
        _ => 0,
    };

    private static int First(int order, Expr nextOfA, Expr nextOfB) => order != 0 ? order : Ordering.Compare(nextOfA, nextOfB);

    private static int CompareAll(ReadOnlySpan<Expr> a, ReadOnlySpan<Expr> b)
    {
        var order = a.Length.CompareTo(b.Length);
        for (var i = 0; i < a.Length && order == 0; i++)
        {
            order = Ordering.Compare(a[i], b[i]);
        }

        return order;
    }

    private static int CompareSums(Add a, Add b)
    {
        var (first, second) = (a.PrintOrder, b.PrintOrder);
        var order = first.Length.CompareTo(second.Length);
        for (var i = 0; i < first.Length && order == 0; i++)
        {
            order = Ordering.Compare(Part(a, first[i]), Part(b, second[i]));
        }

        return order;

        static SortParts Part(Add sum, int index) => index < 0 ? SortParts.Of(sum.Constant) : SortParts.Of(sum.Terms[index]);
    }

    private static int CompareProducts(Mul a, Mul b)
    {
        var (first, second) = (a.PrintOrder, b.PrintOrder);
        var (numbersOfA, numbersOfB) = (a.Coefficient.IsOne ? 0 : 1, b.Coefficient.IsOne ? 0 : 1);
        var order = (first.Length + numbersOfA).CompareTo(second.Length + numbersOfB);
        var count = first.Length + numbersOfA;
        for (var i = 0; i < count && order == 0; i++)
        {
            order = Ordering.Compare(Part(a, first, i - numbersOfA), Part(b, second, i - numbersOfB));
        }

        return order;

        static SortParts Part(Mul product, int[] printed, int index) =>
            index < 0 ? SortParts.Of(product.Coefficient) : SortParts.Of(Integer.One, product.Factors[printed[index]]);
    }

    private static int CompareCases(Piecewise a, Piecewise b)
    {
        var order = a.Cases.Length.CompareTo(b.Cases.Length);
        for (var i = 0; i < a.Cases.Length && order == 0; i++)
        {
            order = First(Ordering.Compare(a.Cases[i].Value, b.Cases[i].Value), a.Cases[i].Condition, b.Cases[i].Condition);
        }

        return order;
    }

    private static int CompareBinders(Binder a, Binder b)
    {
        var order = a.Bindings.Length.CompareTo(b.Bindings.Length);
        if (order == 0)
        {
            order = Ordering.Compare(a.Body, b.Body);
        }

        for (var i = 0; i < a.Bindings.Length && order == 0; i++)
        {
            order = First(a.Bindings[i].Arguments.Length.CompareTo(b.Bindings[i].Arguments.Length), a.Bindings[i].Variable, b.Bindings[i].Variable);
            if (order == 0)
            {
                order = CompareAll(a.Bindings[i].Arguments.AsSpan(), b.Bindings[i].Arguments.AsSpan());
            }
        }

        return order;
    }
}
