using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Python with NumPy, for arrays: cases are selected element by element.</summary>
internal sealed class NumPyPrinter(CodeStyle style) : CodePrinter(CodeLanguage.NumPy, style)
{
    protected override string LanguageName => "NumPy";

    /// <summary>Python's parser fails on chains of a thousand terms.</summary>
    protected override int LongestChain => IsInFunction ? 100 : base.LongestChain;

    protected override NonFiniteNames NonFiniteNames => new("numpy.inf", "-numpy.inf", "numpy.nan");

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => "numpy.pi",
        "E" => "numpy.e",
        "EulerGamma" => "numpy.euler_gamma",
        "I" => "1j",
        "True" or "False" => constant.Name,
        _ => ConstantDigits.Of(constant),
    };

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteCall("numpy.exp", exponent);
        }
        else if (PowerParts.IsHalf(exponent) || PowerParts.IsMinusHalf(exponent))
        {
            WriteCall(PowerParts.IsHalf(exponent) ? "numpy.sqrt" : "1/numpy.sqrt", @base);
        }
        else
        {
            WriteBracketed(@base, Precedence.Pow);
            Write("**");
            if (exponent is Integer { IsNegative: true } n)
            {
                // Arrays of whole numbers refuse negative whole powers.
                Write($"({Literals.Digits(n)}.0)");
            }
            else
            {
                WriteBracketed(exponent, Precedence.Pow);
            }
        }
    }

    protected override void WriteRelation(Relation relation) => WriteCall(
        relation.Operator switch
        {
            RelationOperator.Equal => "numpy.equal",
            RelationOperator.NotEqual => "numpy.not_equal",
            RelationOperator.Less => "numpy.less",
            RelationOperator.LessOrEqual => "numpy.less_equal",
            RelationOperator.Greater => "numpy.greater",
            _ => "numpy.greater_equal",
        },
        relation.Left,
        relation.Right);

    protected override void WriteOperator(Function function, string symbol, ImmutableArray<Expr> operands)
    {
        if (operands.Length == 1)
        {
            WriteCall(symbol, operands.AsSpan());
            return;
        }

        Write(symbol);
        Write(".reduce((");
        WriteList(operands.AsSpan(), ",");
        Write("))");
    }

    protected override void WriteFunction(string name, ReadOnlySpan<Expr> arguments)
    {
        if (name is not ("numpy.maximum" or "numpy.minimum"))
        {
            WriteCall(name, arguments);
            return;
        }

        Write($"functools.reduce({name}, [");
        WriteList(arguments);
        Write("])");
    }

    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        Write("numpy.select([");
        WriteList([.. cases.Select(c => c.Condition)], ",");
        Write("], [");
        WriteList([.. cases.Select(c => c.Value)], ",");
        Write("], default=numpy.nan)");
    }
}
