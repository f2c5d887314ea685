namespace Nabla.Expressions;

/// <summary>Printed orders of sums and products: what those of terms and of factors share.</summary>
internal static class PrintOrders
{
    private const int SmallestLarge = 50_000;

    /// <summary>The order of two parts that stay as they are stored.</summary>
    public static readonly int[] AsStored = [0, 1];

    /// <summary>The order of two parts that change places.</summary>
    public static readonly int[] Exchanged = [1, 0];

    /// <summary>
    /// Works out the orders of all sums and products of a large expression from the inside to the outside, without recursion:
    /// collecting garbage is slow while the stack is deep.
    /// </summary>
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
