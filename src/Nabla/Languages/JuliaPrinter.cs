using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Julia, with broadcasting operators where something is not a constant.</summary>
internal sealed class JuliaPrinter(CodeStyle style) : CodePrinter(CodeLanguage.Julia, style)
{
    protected override string LanguageName => "Julia";

    protected override NonFiniteNames NonFiniteNames => new("Inf", "-Inf", "NaN");

    protected override string TextOf(Fraction fraction) => IsInFunction ? Literals.Quotient(fraction) : $"{Literals.Digits(fraction.Numerator)} // {Literals.Digits(fraction.Denominator)}";

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => "pi",
        "I" => "im",
        "True" => "true",
        "False" => "false",
        _ when IsInFunction => Literals.Double(constant.Value),
        "E" => "e",
        "EulerGamma" => "eulergamma",
        "Catalan" => "catalan",
        "GoldenRatio" => "golden",
        _ => ConstantDigits.Of(constant),
    };

    protected override bool IsSplit(Fraction coefficient) => IsInFunction || coefficient.Numerator.IsOne || coefficient.Numerator.IsMinusOne;

    protected override string Times(in Factor left) => IsNumber(left) ? " * " : " .* ";

    protected override string Over(IReadOnlyList<Factor> denominator) => denominator.All(f => IsNumber(f)) ? " / " : " ./ ";

    protected override void WritePower(Expr @base, Expr exponent)
    {
        var isNumber = @base.SymbolMask == 0 && exponent.SymbolMask == 0;
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteCall("exp", exponent);
        }
        else if (PowerParts.IsHalf(exponent))
        {
            WriteCall("sqrt", @base);
        }
        else if (PowerParts.IsMinusHalf(exponent))
        {
            Write(isNumber ? "1 / " : "1 ./ ");
            WriteCall("sqrt", @base);
        }
        else if (exponent is Integer { IsMinusOne: true })
        {
            Write(isNumber ? "1 / " : "1 ./ ");
            WriteBracketed(@base, Precedence.Pow);
        }
        else
        {
            WriteBracketed(@base, Precedence.Pow);
            Write(isNumber ? " ^ " : " .^ ");
            WriteBracketed(exponent, Precedence.Pow);
        }
    }

    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        Write("(");
        var separator = "";
        foreach (var (value, condition) in cases)
        {
            if (ReferenceEquals(condition, Constant.True))
            {
                Write(separator.Length > 0 ? " " : "");
                WriteBracketed(value, brackets: true);
                Write(")");
                return;
            }

            Write(separator);
            WriteBracketed(condition, brackets: true);
            Write(" ? ");
            WriteBracketed(value, brackets: true);
            Write(" :");
            separator = IsInFunction ? " " : "\n";
        }

        Write(" (NaN))");
    }

    private static bool IsNumber(in Factor factor) => factor.Base.SymbolMask == 0 && factor.Exponent.SymbolMask == 0;
}
