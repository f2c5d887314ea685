namespace Nabla.Expressions;

/// <summary>
/// Works out the printed orders of all sums and products of a large expression from the inside to the outside, without
/// recursion: collecting garbage is slow while the stack is deep.
/// </summary>
internal static class PrintOrders
{
    private const int SmallestLarge = 50_000;

    public static void Prepare(Expr root)
    {
        if (root.TreeSize < SmallestLarge)
        {
            return;
        }

        PostOrder.Visit(root, needed: part => !part.IsAtom, part => _ = part switch
        {
            Add sum => sum.PrintOrder.Length,
            Mul product => product.PrintOrder.Length,
            _ => 0,
        });
    }
}
