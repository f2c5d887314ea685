using System.Globalization;
using Nabla.Numbers;

namespace Nabla.Expressions;

/// <summary>
/// The total order in which expressions are printed, SymPy's: by class, then by arguments, then by exponent, then by coefficient.
/// Unequal expressions never compare as equal, so that the first unequal pair of arguments decides and a comparison follows one
/// path into the two expressions, however much they share.
/// </summary>
internal static class Ordering
{
    /// <summary>The order of two expressions.</summary>
    public static int Compare(Expr a, Expr b)
    {
        if (a.Equals(b))
        {
            return 0;
        }

        Computation.Step();
        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(a, b, Compare);
        }

        return a is Symbol x && b is Symbol y ? CompareSymbols(x, y) : Compare(SortParts.Of(a), SortParts.Of(b));
    }

    /// <summary>The order of two expressions that are taken apart already.</summary>
    public static int Compare(in SortParts a, in SortParts b)
    {
        if (!a.Base.Equals(b.Base))
        {
            return CompareBases(a, b);
        }

        // The plain number comes before its powers: 2 before sqrt(2).
        if (a.IsNumber || b.IsNumber)
        {
            return b.IsNumber.CompareTo(a.IsNumber);
        }

        var order = Compare(a.Exponent, b.Exponent);
        return order != 0 ? order : CompareNumbers(a.Coefficient, b.Coefficient);
    }

    private static int CompareBases(in SortParts a, in SortParts b)
    {
        if (a.Base is Number x && b.Base is Number y)
        {
            return (a.IsNumber, b.IsNumber) switch
            {
                (true, true) => CompareNumbers(x, y),
                (true, false) => -1,
                (false, true) => 1,
                _ => CompareAsText(x, y),
            };
        }

        var order = a.Class.CompareTo(b.Class);
        if (order == 0)
        {
            order = SortArguments.Compare(a.Base, b.Base);
        }

        return order != 0 ? order : a.Base.Hash.CompareTo(b.Base.Hash);
    }

    private static int CompareSymbols(Symbol a, Symbol b)
    {
        var order = string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : a.Hash.CompareTo(b.Hash);
    }

    private static int CompareNumbers(Number a, Number b)
    {
        var order = ReferenceEquals(a, b) ? 0 : Number.Compare(a, b);
        return order != 0 ? order : a.Hash.CompareTo(b.Hash);
    }

    /// <summary>Numbers that are bases of powers are ordered by their digits, as names are.</summary>
    private static int CompareAsText(Number a, Number b)
    {
        var order = string.CompareOrdinal(TextOf(a), TextOf(b));
        return order != 0 ? order : a.Hash.CompareTo(b.Hash);

        static string TextOf(Number n) => n switch
        {
            Integer i => DecimalText.Of(i.Value),
            Fraction f => $"{DecimalText.Of(f.Numerator.Value)}/{DecimalText.Of(f.Denominator.Value)}",
            NonFinite f => f.Name,
            _ => n.ToDouble().ToString(CultureInfo.InvariantCulture),
        };
    }
}
