using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>Derivatives of any order, by symbols and by expressions that stand for one.</summary>
internal static class Derivatives
{
    /// <summary>The derivative of an order by a variable.</summary>
    public static Expr Of(Expr expr, Expr variable, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        return variable is Symbol symbol ? BySymbol(expr, symbol, order) : ByExpression(expr, variable, order);
    }

    /// <summary>The derivative of an order that may be an expression: left unevaluated where it is not an integer.</summary>
    public static Expr Of(Expr expr, Expr variable, Expr order) =>
        order is Number number ? Of(expr, variable, OrderOf(number))
        : !expr.Has(variable) && order.Facts.IsPositive ? Integer.Zero
        : BinderRules.Derivative(expr, [new Binding(variable, [order])]);

    /// <summary>The derivative by variables one after the other; an integer after a variable is its order, as in x, 2, y.</summary>
    /// <exception cref="MathException">An order without a variable, an order that is negative or too large, or no variable for an
    /// expression that has not exactly one symbol.</exception>
    public static Expr Of(Expr expr, ReadOnlySpan<Expr> variables) =>
        Orders(expr, variables).Aggregate(expr, (e, v) => Of(e, v.Variable, v.Order));

    /// <summary>Variables with their orders, from variables among which an integer is the order of the one before it.</summary>
    /// <exception cref="MathException">An order without a variable, an order that is negative or too large, or no variable for an
    /// expression that has not exactly one symbol.</exception>
    public static List<(Expr Variable, int Order)> Orders(Expr expr, ReadOnlySpan<Expr> variables)
    {
        if (variables.IsEmpty)
        {
            return expr.FreeSymbols is [var only] ? [(only, 1)] : throw new MathException($"Differentiate by which variable? The expression has {expr.FreeSymbols.Count} symbols.");
        }

        var orders = new List<(Expr Variable, int Order)>();
        for (var i = 0; i < variables.Length; i++)
        {
            var variable = variables[i];
            if (variable is Number)
            {
                throw new MathException($"'{variable}' is not a variable to differentiate by.");
            }

            var order = i + 1 < variables.Length ? variables[i + 1] as Number : null;
            orders.Add((variable, order is null ? 1 : OrderOf(order)));
            i += order is null ? 0 : 1;
        }

        return orders;
    }

    private static int OrderOf(Number count) =>
        count is Integer n && n.TryGetInt32(out var order) && order >= 0
            ? order
            : throw new MathException($"'{count}' is not the order of a derivative.");

    private static Expr BySymbol(Expr expr, Symbol variable, int order)
    {
        for (; order > 0 && expr is not Integer { IsZero: true }; order--)
        {
            expr = new Differentiation(variable).Of(expr);
        }

        return expr;
    }

    /// <summary>By f(x), or by Derivative(f(x), x): every occurrence of it is taken for a symbol of its own.</summary>
    private static Expr ByExpression(Expr expr, Expr variable, int order)
    {
        if (variable is not (Apply { Function.IsUndefined: true } or Binder { Head: BinderKind.Derivative }))
        {
            throw new MathException($"A derivative is by a symbol, an undefined function such as f(x), or a derivative of one, not by '{variable}'.");
        }

        var stand = new Symbol("_" + variable);
        return BySymbol(StandIn.Replace(expr, variable, stand), stand, order).Subs((stand, variable));
    }
}
