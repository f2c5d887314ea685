using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>Text in SymPy's spelling.</summary>
internal sealed partial class TextPrinter(bool roundTrip) : LinearPrinter
{
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

        return new TextPrinter(roundTrip).PrintWhole(expr);
    }

    protected override void WriteSymbol(Symbol symbol) => Write(symbol.Name);

    protected override void WriteConstant(Constant constant) => Write(constant.Name);

    /// <summary>Writes an expression, in brackets where it does not bind tighter than its surroundings.</summary>
    private void WriteBracketed(Expr expr, int precedence) => WriteBracketed(expr, Precedence.Of(expr) <= precedence);

    protected override void WriteNumber(Number number)
    {
        switch (number)
        {
            case Integer i:
                WriteInteger(i);
                break;
            case Fraction f:
                WriteInteger(f.Numerator);
                Write("/");
                WriteInteger(f.Denominator);
                break;
            case Float f:
                Write(roundTrip ? FloatText.RoundTrip(f.Value) : FloatText.Of(f.Value, keepZeros: false));
                break;
            case NonFinite n:
                Write(n.Name);
                break;
        }
    }

    protected override void WriteApplication(Apply application)
    {
        var (function, arguments) = (application.Function, application.Arguments);
        var items = Connectives.Ordered(function, arguments);
        if (function.Operator?.Text is { } text)
        {
            WriteOperator(text, function.Operator.OperandPrecedence, items);
            return;
        }

        Write(function.Name);
        Write("(");
        WriteList(items.AsSpan());
        Write(")");
    }

    private void WriteOperator(string @operator, int operandPrecedence, ImmutableArray<Expr> operands)
    {
        if (operands.Length == 1)
        {
            Write(@operator.Trim());
        }

        for (var i = 0; i < operands.Length; i++)
        {
            if (i > 0)
            {
                Write(@operator);
            }

            WriteBracketed(operands[i], operandPrecedence);
        }
    }
}
