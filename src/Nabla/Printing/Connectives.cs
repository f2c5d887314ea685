using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>The order in which the operands of And, Or, Max and their like are written.</summary>
internal static class Connectives
{
    /// <summary>The arguments in the order in which they are written.</summary>
    public static ImmutableArray<Expr> Ordered(Function function, ImmutableArray<Expr> arguments)
    {
        if (!function.IsSymmetric)
        {
            return arguments;
        }

        if (function.Operator is null)
        {
            return arguments.Sort(Ordering.Compare);
        }

        // Connectives have their small operands first.
        var counts = new NodeMap<long>();
        var ordered = arguments.Sort((a, b) =>
            SizeOf(a, counts).CompareTo(SizeOf(b, counts)) is var order && order != 0 ? order : Ordering.Compare(a, b));

        // Bounds below are written first: (-oo < x) & (x < 2).
        return [.. ordered.Where(IsBoundByNegativeInfinity), .. ordered.Where(o => !IsBoundByNegativeInfinity(o))];
    }

    /// <summary>Whether an operand of a connective is itself a connective, or a truth value: LaTeX and MathML bracket it.</summary>
    public static bool IsCondition(Expr operand, bool isOfPrefix) => operand switch
    {
        Constant c => c.IsTruthValue,
        Apply { Function: { Operator: not null } f } => isOfPrefix || f.MaxArity > 1,
        _ => false,
    };

    private static bool IsBoundByNegativeInfinity(Expr operand) =>
        operand is Relation { Left: NonFinite { Sign: < 0 } } or Relation { Right: NonFinite { Sign: < 0 } };

    /// <summary>The number of nodes when every quotient, difference and coefficient is a node of its own, as the operands are counted.</summary>
    private static long SizeOf(Expr expr, NodeMap<long> known)
    {
        const long most = long.MaxValue / 1024;
        if (expr.IsAtom)
        {
            return 1;
        }

        if (known.TryGetValue(expr, out var size))
        {
            return size;
        }

        if (!StackGuard.HasRoom())
        {
            return StackGuard.OnNewStack(expr, known, SizeOf);
        }

        size = 1;
        if (expr is Pow { IsExponential: true } exponential)
        {
            size += SizeOf(exponential.Exponent, known);
        }
        else
        {
            foreach (var operand in expr.Operands)
            {
                size = Math.Min(size + SizeOf(operand, known), most);
            }
        }

        return known[expr] = size;
    }
}
