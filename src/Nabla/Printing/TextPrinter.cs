using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>Text in SymPy's spelling.</summary>
internal sealed partial class TextPrinter(bool roundTrip)
{
    private readonly Output output = new();

    /// <summary>The text of an expression.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="roundTrip">Whether floats have all digits that are needed to read them back, not 15.</param>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Expr expr, bool roundTrip)
    {
        if (expr is Float f)
        {
            return roundTrip ? FloatText.RoundTrip(f.Value) : FloatText.Of(f.Value, keepZeros: true);
        }

        var printer = new TextPrinter(roundTrip);
        printer.Write(expr);
        return printer.output.ToString();
    }

    private void Write(Expr expr)
    {
        if (!StackGuard.HasRoom())
        {
            StackGuard.OnNewStack(() => Write(expr));
            return;
        }

        switch (expr)
        {
            case Number n:
                WriteNumber(n);
                break;
            case Symbol s:
                output.Write(s.Name);
                break;
            case Constant c:
                output.Write(c.Name);
                break;
            case Add a:
                WriteSum(a);
                break;
            case Mul m:
                WriteProduct(m);
                break;
            case Pow p:
                WritePower(p.Base, p.Exponent);
                break;
            case Apply f:
                WriteApplication(f.Function, f.Arguments);
                break;
            case Relation r:
                WriteRelation(r);
                break;
            case Piecewise p:
                WritePiecewise(p);
                break;
            case Binder b:
                WriteBinder(b);
                break;
        }
    }

    /// <summary>Writes an expression, in brackets where it does not bind tighter than its surroundings.</summary>
    private void WriteBracketed(Expr expr, int precedence) => WriteBracketed(expr, Precedence.Of(expr) <= precedence);

    private void WriteBracketed(Expr expr, bool brackets)
    {
        if (!brackets)
        {
            Write(expr);
            return;
        }

        output.Write('(');
        Write(expr);
        output.Write(')');
    }

    private void WriteList(ReadOnlySpan<Expr> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                output.Write(", ");
            }

            Write(items[i]);
        }
    }

    private void WriteNumber(Number number)
    {
        switch (number)
        {
            case Integer i:
                output.Write(i);
                break;
            case Fraction f:
                output.Write(f.Numerator);
                output.Write('/');
                output.Write(f.Denominator);
                break;
            case Float f:
                output.Write(roundTrip ? FloatText.RoundTrip(f.Value) : FloatText.Of(f.Value, keepZeros: false));
                break;
            case NonFinite n:
                output.Write(n.Name);
                break;
        }
    }

    private void WriteApplication(Function function, ImmutableArray<Expr> arguments)
    {
        var items = Connectives.Ordered(function, arguments);
        if (function.Operator?.Text is { } text)
        {
            WriteOperator(text, function.Operator.OperandPrecedence, items);
            return;
        }

        output.Write(function.Name);
        output.Write('(');
        WriteList(items.AsSpan());
        output.Write(')');
    }

    private void WriteOperator(string @operator, int operandPrecedence, ImmutableArray<Expr> operands)
    {
        if (operands.Length == 1)
        {
            output.Write(@operator.Trim());
        }

        for (var i = 0; i < operands.Length; i++)
        {
            if (i > 0)
            {
                output.Write(@operator);
            }

            WriteBracketed(operands[i], operandPrecedence);
        }
    }
}
