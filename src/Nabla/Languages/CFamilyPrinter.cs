using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>What C, C++, C#, JavaScript and GLSL share: powers are calls, cases are conditional operators.</summary>
internal abstract class CFamilyPrinter(CodeLanguage language, CodeStyle style, PowerNames powers) : CodePrinter(language, style)
{
    protected override string Arranged(string text) => Indentation.Of(text, width: 3);

    /// <summary>As in C# and JavaScript, whose class of mathematical functions has the constants, too.</summary>
    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => "Math.PI",
        "E" => "Math.E",
        "True" => "true",
        "False" => "false",
        "I" => throw Missing("The imaginary unit"),
        _ => Literals.Double(constant.Value),
    };

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteCall(powers.Exp, exponent);
        }
        else if (exponent is Integer { IsMinusOne: true })
        {
            Write(powers.Over);
            WriteBracketed(@base, Precedence.Pow);
        }
        else if (IsInFunction && exponent is Number { IsNegative: true })
        {
            Write(powers.Over);
            WriteBracketedPower(@base, -exponent, Precedence.Mul);
        }
        else if (IsProduct(@base, exponent))
        {
            WriteList(Enumerable.Repeat(@base, SmallWhole.Of(exponent)).ToArray(), "*");
        }
        else if (PowerParts.IsHalf(exponent))
        {
            WriteCall(powers.Sqrt, @base);
        }
        else if (IsCubeRoot(@base, exponent))
        {
            WriteCall(powers.Cbrt, @base);
        }
        else
        {
            WriteGeneralPower(@base, exponent);
        }
    }

    protected virtual void WriteGeneralPower(Expr @base, Expr exponent) => WriteCall(powers.Pow, @base, exponent);

    protected override int PrecedenceOfPower(Expr @base, Expr exponent) =>
        !IsInFunction ? base.PrecedenceOfPower(@base, exponent)
        : (exponent is Number { IsNegative: true } && !ReferenceEquals(@base, Constant.E)) || IsProduct(@base, exponent) ? Precedence.Mul
        : Precedence.Function;

    protected override int PrecedenceOf(Expr expr) => expr is Pow power ? PrecedenceOfPower(power.Base, power.Exponent) : base.PrecedenceOf(expr);

    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        Write("(");
        var brackets = 1;
        var isFirst = true;
        foreach (var (value, condition) in cases)
        {
            if (ReferenceEquals(condition, Constant.True))
            {
                WriteValue(value);
                Write(new string(')', brackets));
                return;
            }

            if (IsInFunction)
            {
                WriteBracketed(condition, Precedence.Xor);
                Write(" ? ");
                WriteValue(value);
                Write(" : ");
            }
            else
            {
                brackets += isFirst ? 0 : 1;
                Write(isFirst ? "(" : "((");
                Write(condition);
                Write(") ? ");
                WriteValue(value);
                Write("\n: ");
                isFirst = false;
            }
        }

        Write(TextOf(NonFinite.NaN));
        Write(new string(')', brackets));
    }

    /// <summary>Whether a power is written as a product: a small whole power of a symbol, in functions.</summary>
    private bool IsProduct(Expr @base, Expr exponent) => IsInFunction && @base is Symbol && SmallWhole.Of(exponent) is > 0;

    /// <summary>Whether a power is cbrt's: of negative numbers that is the real root, not the principal one.</summary>
    private bool IsCubeRoot(Expr @base, Expr exponent) => PowerParts.IsThird(exponent) && (!IsInFunction || @base.Facts.IsNonnegative);

    private void WriteValue(Expr value)
    {
        Write(IsInFunction ? "" : "(\n");
        Write(value);
        Write(IsInFunction ? "" : "\n)");
    }
}
