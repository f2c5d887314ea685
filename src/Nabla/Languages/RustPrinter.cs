using Nabla.Expressions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Rust: functions are methods of f64.</summary>
internal sealed class RustPrinter(CodeStyle style) : CodePrinter(CodeLanguage.Rust, style)
{
    protected override string LanguageName => "Rust";

    protected override string Arranged(string text) => Indentation.Of(text, width: 4);

    protected override NonFiniteNames NonFiniteNames => new(InModule("INFINITY"), InModule("NEG_INFINITY"), InModule("NAN"));

    protected override string TextOf(Integer whole) => IsInFunction ? Literals.Double(whole.ToDouble()) : Literals.Digits(whole);

    protected override string TextOf(Fraction fraction) => IsInFunction ? Literals.Quotient(fraction) : $"{Literals.Digits(fraction.Numerator)}_f64/{Literals.Digits(fraction.Denominator)}.0";

    protected override string TextOf(double number) => IsInFunction ? Literals.Double(number) : FloatText.RoundTrip(number);

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => IsInFunction ? "std::f64::consts::PI" : "PI",
        "E" => IsInFunction ? "std::f64::consts::E" : "E",
        "True" => "true",
        "False" => "false",
        "I" => throw Missing("The imaginary unit"),
        _ => Literals.Double(constant.Value) + "_f64",
    };

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteReceiver(exponent);
            Write(".exp()");
        }
        else if (!IsInFunction && @base is Integer { IsNegative: false } && exponent is Fraction)
        {
            Write(FloatText.Of(Math.Pow(((Integer)@base).ToDouble(), ((Fraction)exponent).ToDouble()), keepZeros: false));
        }
        else if (@base.Equals(Integer.Two) && exponent is not Number)
        {
            WriteReceiver(exponent);
            Write(".exp2()");
        }
        else
        {
            WriteReceiver(!IsInFunction && @base is Integer whole && !exponent.Facts.IsInteger ? Float.Of(whole.ToDouble()) : @base);
            WritePowerOfReceiver(@base, exponent);
        }
    }

    protected override void WriteReceiver(Expr expr)
    {
        if (expr is Integer n)
        {
            Write(IsInFunction ? $"({Literals.Double(n.ToDouble())}_f64)" : $"{Literals.Digits(n)}_i32");
        }
        else if (expr is Float || (IsInFunction && expr is Number))
        {
            var literal = TextOf(((Number)expr).ToDouble()) + "_f64";
            Write(IsInFunction ? $"({literal})" : literal);
        }
        else if (expr is Apply { Arguments: [_] } or Pow { IsExponential: true } or Symbol or Constant)
        {
            Write(expr);
        }
        else
        {
            WriteBracketed(expr, brackets: true);
        }
    }

    protected override int PrecedenceOfPower(Expr @base, Expr exponent) => Precedence.Function;

    protected override void WriteRelation(Relation relation)
    {
        WriteSide(relation.Left);
        Write($" {SymbolOf(relation.Operator)} ");
        WriteSide(relation.Right);
    }

    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        // In a function on one line and in brackets, alone on several.
        var (open, close) = IsInFunction ? ("{ ", " }") : ("{\n", "\n}");
        Write(IsInFunction ? "(" : "");
        for (var i = 0; i < cases.Count; i++)
        {
            var (value, condition) = cases[i];
            Write(i > 0 ? " else " : "");
            if (!ReferenceEquals(condition, Constant.True))
            {
                Write("if ");
                WriteBracketed(condition, brackets: !IsInFunction);
                Write(" ");
            }

            Write(open);
            Write(value);
            Write(close);
        }

        Write(ReferenceEquals(cases[^1].Condition, Constant.True) ? "" : $" else {open}{TextOf(NonFinite.NaN)}{close}");
        Write(IsInFunction ? ")" : "");
    }

    /// <summary>A method's result needs no brackets.</summary>
    protected override bool IsDefinitionBracketed(Expr definition) => definition is not (Pow or Apply);

    private string InModule(string name) => IsInFunction ? "f64::" + name : name;

    private void WriteSide(Expr side)
    {
        if (side is Integer n)
        {
            Write(Literals.Digits(n) + ".0");
        }
        else
        {
            Write(side);
        }
    }

    private void WritePowerOfReceiver(Expr @base, Expr exponent)
    {
        if (exponent is Integer { IsMinusOne: true })
        {
            Write(".recip()");
        }
        else if (PowerParts.IsHalf(exponent))
        {
            Write(".sqrt()");
        }
        else if (PowerParts.IsMinusHalf(exponent))
        {
            Write(".sqrt().recip()");
        }
        else if (PowerParts.IsThird(exponent) && (!IsInFunction || @base.Facts.IsNonnegative))
        {
            Write(".cbrt()");
        }
        else if (exponent is Integer n && n.TryGetInt32(out _))
        {
            Write($".powi({Literals.Digits(n)})");
        }
        else
        {
            Write(!IsInFunction && exponent.Facts.IsInteger ? ".powi(" : ".powf(");
            Write(exponent);
            Write(")");
        }
    }
}
