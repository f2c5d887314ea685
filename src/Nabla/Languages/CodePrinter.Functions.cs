using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Languages;

internal abstract partial class CodePrinter
{
    /// <summary>Whether a maximum of any number of arguments is one of two at a time: fmax(x, fmax(y, z)).</summary>
    protected virtual bool FoldsExtrema => false;

    /// <summary>A constant of the language that stands for the value of a function, such as M_LN2; or null.</summary>
    protected virtual string? NamedValue(Function function, Expr argument) => null;

    protected void WriteApplication(Function function, ImmutableArray<Expr> arguments)
    {
        var name = function.IsUndefined ? Identifier(function.Name) : Definitions.NameOf(function, language, style);
        var operands = function.IsSymmetric ? arguments.Sort(Ordering.Compare) : arguments;
        var isExtremum = ReferenceEquals(function, Extrema.Max) || ReferenceEquals(function, Extrema.Min);
        if (isExtremum && IsInFunction)
        {
            operands = [.. operands.Select(AsFloat)]; // C++ has no std::min(2, x)
        }

        if (operands is [var argument] && NamedValue(function, argument) is { } constant)
        {
            Write(constant);
        }
        else if (ReferenceEquals(function, Logic.Ite))
        {
            WriteChoice([new Case(arguments[1], arguments[0]), new Case(arguments[2], Constant.True)]);
        }
        else if (name.Length == 0)
        {
            WriteDefinition(function, arguments);
        }
        else if (function.Operator is not null)
        {
            WriteOperator(function, name, operands);
        }
        else if (name.Contains('#', StringComparison.Ordinal))
        {
            WriteForm(name, operands);
        }
        else if (name[0] == '.')
        {
            WriteMethod(name, operands);
        }
        else if (operands.Length > 2 && FoldsExtrema && isExtremum)
        {
            WriteFolded(name, operands.AsSpan());
        }
        else
        {
            WriteFunction(name, operands.AsSpan());
        }
    }

    protected virtual void WriteFunction(string name, ReadOnlySpan<Expr> arguments) => WriteCall(name, arguments);

    protected virtual void WriteOperator(Function function, string symbol, ImmutableArray<Expr> operands)
    {
        if (operands.Length == 1)
        {
            Write(symbol);
            WriteBracketed(operands[0], function.Precedence);
            return;
        }

        for (var i = 0; i < operands.Length; i++)
        {
            Write(i > 0 ? $" {symbol} " : "");
            WriteBracketed(operands[i], ReferenceEquals(function, Logic.Xor) ? Precedence.Function : IsInFunction ? Precedence.And : function.Precedence);
        }
    }

    protected virtual void WriteMethod(string method, ImmutableArray<Expr> arguments)
    {
        WriteReceiver(arguments[0]);
        if (arguments.Length == 1)
        {
            WriteCall(method);
        }

        // Functions of any number of arguments are methods of two: x.max(y).max(z).
        foreach (var argument in arguments.AsSpan()[1..])
        {
            WriteCall(method, argument);
        }
    }

    /// <summary>The expression before the dot of a method call.</summary>
    protected virtual void WriteReceiver(Expr expr) => WriteBracketed(expr, Precedence.Function);

    /// <summary>What a function is where the language does not have it.</summary>
    private void WriteDefinition(Function function, ImmutableArray<Expr> arguments)
    {
        var meaning = Definitions.Of(function, arguments, style) ?? throw Missing($"The function {function.Name}");
        WriteBracketed(meaning, brackets: true);
    }

    /// <summary>Max(a, b, c) as fmax(a, fmax(b, c)).</summary>
    private void WriteFolded(string name, ReadOnlySpan<Expr> arguments)
    {
        for (var i = 0; i < arguments.Length - 1; i++)
        {
            Write(name);
            Write("(");
            Write(arguments[i]);
            Write(", ");
        }

        Write(arguments[^1]);
        Write(new string(')', arguments.Length - 1));
    }

    /// <summary>A form: #1 is an argument, #(1) one in brackets unless it binds tighter than a power, #[1] than a product.</summary>
    private void WriteForm(string form, ImmutableArray<Expr> arguments)
    {
        var pieces = form.Split('#');
        Write(pieces[0]);
        foreach (var piece in pieces.AsSpan(1))
        {
            var isPlain = char.IsAsciiDigit(piece[0]);
            WriteBracketed(arguments[piece[isPlain ? 0 : 1] - '1'], isPlain ? -1 : piece[0] == '(' ? Precedence.Pow : Precedence.Mul);
            Write(piece[(isPlain ? 1 : 3)..]);
        }
    }
}
