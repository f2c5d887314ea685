using System.Collections.Immutable;
using System.Globalization;
using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>C# that compiles where the symbols are doubles and undefined functions are methods in scope.</summary>
internal sealed partial class CSharpPrinter : LinearPrinter
{
    /// <summary>The C# text of an expression.</summary>
    /// <exception cref="MathException">The expression has no counterpart in C#: I, an unevaluated integral, a function without a method.</exception>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public static string Print(Expr expr) => new CSharpPrinter().PrintWhole(expr);

    protected override void WriteByKind(Expr expr)
    {
        switch (expr)
        {
            case Number n:
                Write(TextOf(n));
                break;
            case Symbol s:
                Write(CSharpNames.Of(s.Name));
                break;
            case Constant c:
                Write(TextOf(c));
                break;
            case Add a:
                WriteSum(a);
                break;
            case Mul m:
                Write(m.Coefficient.IsNegative ? "-" : "");
                WriteFraction(m.Coefficient, m.Factors, m.PrintOrder);
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
            default:
                throw new MathException($"An unevaluated {((Binder)expr).Head} has no counterpart in C#.");
        }
    }

    private void WriteBracketed(Expr expr, int precedence) => WriteBracketed(expr, PrecedenceOf(expr) <= precedence);

    /// <summary>Powers are method calls, all but 1/x; conditions bind as in text.</summary>
    private static int PrecedenceOf(Expr expr) => expr switch
    {
        Pow { IsExponential: false } p => PowerParts.IsNegative(p.Exponent) ? Precedence.Mul : Precedence.Atom,
        Relation => Precedence.Relation,
        Apply { Function: { Operator: null } f } => f.CSharp.Contains('#', StringComparison.Ordinal) ? Precedence.Mul : Precedence.Atom,
        Piecewise => Precedence.Atom,
        _ => Precedence.Of(expr),
    };

    private static string TextOf(Number number) => number switch
    {
        Integer i when i.TryGetInt64(out var small) => small.ToString(CultureInfo.InvariantCulture),
        Fraction f => $"{Literal(f.Numerator.ToDouble())}/{Literal(f.Denominator.ToDouble())}",
        NonFinite { Sign: > 0 } => "double.PositiveInfinity",
        NonFinite { Sign: < 0 } => "double.NegativeInfinity",
        NonFinite { IsNaN: true } => "double.NaN",
        NonFinite => throw new MathException("Complex infinity has no counterpart in C#."),
        _ => Literal(number.ToDouble()),
    };

    private static string Literal(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => "Math.PI",
        "E" => "Math.E",
        "True" => "true",
        "False" => "false",
        "I" => throw new MathException("The imaginary unit has no counterpart in C# doubles."),
        _ => Literal(constant.Value),
    };

    private void WriteApplication(Function function, ImmutableArray<Expr> arguments)
    {
        var method = function.IsUndefined ? CSharpNames.Of(function.Name) : function.CSharp;
        if (method.Length == 0)
        {
            throw new MathException($"The function {function.Name} has no counterpart in C#.");
        }

        if (function.Operator is not null)
        {
            WriteOperator(method, function.Precedence, arguments);
        }
        else if (method.Contains('#', StringComparison.Ordinal))
        {
            WriteForm(method, arguments);
        }
        else if (function.MaxArity > 2 && !function.IsUndefined && arguments.Length > 2)
        {
            WriteFolded(method, arguments.AsSpan());
        }
        else
        {
            Write(method);
            Write("(");
            WriteList(arguments.AsSpan());
            Write(")");
        }
    }

    /// <summary>Max(a, b, c) as Math.Max(a, Math.Max(b, c)).</summary>
    private void WriteFolded(string method, ReadOnlySpan<Expr> arguments)
    {
        for (var i = 0; i < arguments.Length - 1; i++)
        {
            Write(method);
            Write("(");
            Write(arguments[i]);
            Write(", ");
        }

        Write(arguments[^1]);
        Write(new string(')', arguments.Length - 1));
    }

    private void WriteForm(string form, ImmutableArray<Expr> arguments)
    {
        var pieces = form.Split('#');
        Write(pieces[0]);
        foreach (var piece in pieces.AsSpan(1))
        {
            Write(arguments[piece[0] - '1']);
            Write(piece[1..]);
        }
    }
}
