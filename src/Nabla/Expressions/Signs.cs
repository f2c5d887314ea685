namespace Nabla.Expressions;

/// <summary>Which of e and -e counts as the negative one, for the symmetry of functions: sin(-x) is -sin(x).</summary>
internal static class Signs
{
    /// <summary>Whether e has a leading minus, or as a sum more negative terms than positive ones.</summary>
    public static bool CanExtractMinus(Expr expr) => expr switch
    {
        Number n => n.IsNegative,
        Mul m => m.Coefficient.IsNegative,
        Add a => IsNegativeSum(a),
        _ => false,
    };

    private static bool IsNegativeSum(Add sum)
    {
        var negative = sum.Constant.IsNegative ? 1 : 0;
        foreach (ref readonly var term in sum.Terms)
        {
            if (term.Coefficient.IsNegative)
            {
                negative++;
            }
        }

        var positive = sum.Terms.Length + (sum.Constant.IsZero ? 0 : 1) - negative;
        return negative != positive ? negative > positive : Ordering.Compare(sum, -sum) < 0;
    }
}
