using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Languages;

/// <summary>
/// Rust converts no numbers by itself. As in SymPy, a sum or product, a comparison and cases that contain what is known to be a
/// double are written with doubles only: 2.0*x, n as f64. What stands in such a sum or product is a unit of its own there, which
/// keeps the order of the units and makes 1/x a method's result.
/// </summary>
internal sealed partial class RustPrinter
{
    private readonly NodeMap<bool> wholes = new();

    protected override Expr Prepared(Expr expr) => IsInFunction ? expr : new Definitions(CodeLanguage.Rust, CodeStyle.Alone).Visit(expr);

    protected override void WriteSum(Add sum)
    {
        if (IsInFunction || !sum.Operands.Any(IsDouble))
        {
            base.WriteSum(sum);
            return;
        }

        var isFirst = true;
        foreach (var term in Units(sum))
        {
            var coefficient = term is Mul { Coefficient: var c } ? c : term as Number ?? Integer.One;
            Write(coefficient.IsNegative ? (isFirst ? "-" : " - ") : isFirst ? "" : " + ");
            isFirst = false;
            if (term is Mul product)
            {
                WriteUnits(coefficient, product.Factors, product.PrintOrder, isFloating: IsWhole(product));
            }
            else
            {
                WriteOperand(term is Number number ? number.Magnitude() : term, isFloating: true, Precedence.Add - 1);
            }
        }
    }

    protected override void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order) =>
        WriteUnits(coefficient, factors, order, isFloating: false);

    protected override void WriteMethod(string method, ImmutableArray<Expr> arguments)
    {
        if (IsInFunction || arguments.Length == 1 || arguments.All(IsWhole))
        {
            base.WriteMethod(method, arguments);
            return;
        }

        if (arguments[0] is not Integer && IsWhole(arguments[0]))
        {
            Write("(");
            WriteOperand(arguments[0], isFloating: true, precedence: 0);
            Write(")");
        }
        else
        {
            WriteReceiver(arguments[0] is Integer n ? Float.Of(n.ToDouble()) : arguments[0]);
        }

        foreach (var argument in arguments.AsSpan()[1..])
        {
            Write(method);
            Write("(");
            WriteOperand(argument, isFloating: true, precedence: 0);
            Write(")");
        }
    }

    private void WriteUnits(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order, bool isFloating)
    {
        var units = new List<Expr>();
        foreach (var index in order)
        {
            units.Add(factors[index].ToExpr());
        }

        if (IsInFunction || !(isFloating || IsDouble(coefficient) || units.Any(IsDouble)))
        {
            base.WriteProduct(coefficient, factors, order);
            return;
        }

        var below = units.Where(u => u is Pow { SymbolMask: 0, IsExponential: false, Exponent: Number { IsNegative: true } }).ToList();
        var above = units.Except(below).OrderBy(IsLate).ThenBy(u => IsLate(u) && u is Pow { Base: Apply { Function.Name: var name } } ? name : "", StringComparer.Ordinal).ToList();
        if (!coefficient.Magnitude().IsOne)
        {
            above.Insert(0, coefficient.Magnitude());
        }

        WriteList(above, !coefficient.IsNegative ? Precedence.Mul : above.Count == 1 ? Signed : Precedence.Add);
        if (below.Count > 0)
        {
            Write(above.Count == 0 ? "1/" : "/");
            Write(below.Count > 1 ? "(" : "");
            WriteList([.. below.Select(b => 1 / b)], Precedence.Mul);
            Write(below.Count > 1 ? ")" : "");
        }
    }

    private void WriteList(List<Expr> units, int precedence)
    {
        for (var i = 0; i < units.Count; i++)
        {
            Write(i > 0 ? "*" : "");
            WriteOperand(units[i], isFloating: true, precedence);
        }
    }

    /// <summary>Writes an expression, in brackets where it binds no tighter; where doubles are wanted, a whole number is one.</summary>
    private void WriteOperand(Expr expr, bool isFloating, int precedence)
    {
        if (isFloating && expr is Integer n)
        {
            Write(Literals.Digits(n) + ".0");
        }
        else if (isFloating && IsWhole(expr))
        {
            WriteBracketed(expr, Precedence.Function - 1);
            Write(" as f64");
        }
        else
        {
            WriteBracketed(expr, precedence);
        }
    }

    /// <summary>The terms: first those with symbols, then numbers, then powers that may not be real.</summary>
    private static IEnumerable<Expr> Units(Add sum)
    {
        var terms = sum.PrintOrder.ToArray().Select(i => i < 0 ? sum.Constant : sum.Terms[i].ToExpr()).ToList();
        return terms.Where(t => t.SymbolMask != 0 && !IsLate(t)).Order(Comparer<Expr>.Create(Ordering.Compare))
            .Concat(terms.Where(t => t.SymbolMask == 0))
            .Concat(terms.Where(IsLate).Order(Comparer<Expr>.Create(Ordering.Compare)));
    }

    private static bool IsLate(Expr unit) => unit is Pow { IsExponential: false, SymbolMask: not 0, Facts.IsReal: false };

    private bool IsDouble(Expr expr) => expr.Facts.IsReal && !IsWhole(expr);

    /// <summary>Whether an expression is of whole numbers: a whole number, but not one that a function of doubles gives.</summary>
    private bool IsWhole(Expr expr)
    {
        if (!expr.Facts.IsInteger || expr.IsAtom)
        {
            return expr.Facts.IsInteger;
        }

        if (!wholes.TryGetValue(expr, out var isWhole))
        {
            isWhole = expr is not Apply { Function: var function } || !(ReferenceEquals(function, Rounding.Floor) || ReferenceEquals(function, Rounding.Ceiling));
            isWhole = isWhole && (StackGuard.HasRoom() ? expr.Operands.All(IsWhole) : StackGuard.OnNewStack(this, expr, static (printer, e) => e.Operands.All(printer.IsWhole)));
            wholes[expr] = isWhole;
        }

        return isWhole;
    }
}
