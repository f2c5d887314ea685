using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Python with its module math.</summary>
internal sealed class PythonPrinter(CodeStyle style) : CodePrinter(CodeLanguage.Python, style)
{
    protected override string LanguageName => "Python";

    /// <summary>Python's parser fails on chains of a thousand terms.</summary>
    protected override int LongestChain => IsInFunction ? 100 : base.LongestChain;

    protected override NonFiniteNames NonFiniteNames => new("math.inf", IsInFunction ? "-math.inf" : "float('-inf')", "math.nan");

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => "math.pi",
        "E" => "math.e",
        "I" => IsInFunction ? throw Missing("The imaginary unit") : "1j",
        "True" or "False" => constant.Name,
        _ => ConstantDigits.Of(constant),
    };

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteCall("math.exp", exponent);
        }
        else if (PowerParts.IsHalf(exponent) || PowerParts.IsMinusHalf(exponent))
        {
            WriteCall(PowerParts.IsHalf(exponent) ? "math.sqrt" : "1/math.sqrt", @base);
        }
        else if (exponent is Integer { IsMinusOne: true })
        {
            Write("1/");
            WriteBracketed(@base, Precedence.Pow);
        }
        else
        {
            WriteBracketed(@base, Precedence.Pow);
            Write("**");
            WriteBracketed(exponent, Precedence.Pow);
        }
    }

    protected override void WriteRelation(Relation relation)
    {
        Write("(");
        base.WriteRelation(relation);
        Write(")");
    }

    protected override int PrecedenceOf(Expr expr) => expr is Relation ? Precedence.Atom : base.PrecedenceOf(expr);

    protected override void WriteOperator(Function function, string symbol, ImmutableArray<Expr> operands) =>
        base.WriteOperator(function, operands.Length == 1 ? symbol + " " : symbol, operands);

    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        Write("(");
        foreach (var (value, condition) in cases)
        {
            WriteBracketed(value, brackets: true);
            if (ReferenceEquals(condition, Constant.True))
            {
                Write(")");
                return;
            }

            Write(" if ");
            Write(condition);
            Write(" else ");
        }

        Write(IsInFunction ? "math.nan)" : "None)");
    }
}
