using Nabla.Expressions;
using Nabla.Functions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Rust: functions are methods of f64.</summary>
internal sealed partial class RustPrinter(CodeStyle style) : CodePrinter(CodeLanguage.Rust, style)
{
    protected override string LanguageName => "Rust";

    protected override string Arranged(string text) => Indentation.Of(text, width: 4);

    protected override NonFiniteNames NonFiniteNames => new(InModule("INFINITY"), InModule("NEG_INFINITY"), InModule("NAN"));

    protected override string TextOf(Integer whole) => IsInFunction ? Literals.Double(whole.ToDouble()) : Literals.Digits(whole);

    protected override string TextOf(Fraction fraction) =>
        IsInFunction ? Literals.Quotient(fraction)
        : double.IsFinite(fraction.Numerator.ToDouble()) && double.IsFinite(fraction.Denominator.ToDouble()) ? $"{Literals.Digits(fraction.Numerator)}_f64/{Literals.Digits(fraction.Denominator)}.0"
        : Literals.Double(fraction.ToDouble()) + "_f64";

    protected override string TextOf(double number) => IsInFunction ? Literals.Double(number) : FloatText.RoundTrip(number);

    protected override string TextOf(Constant constant) => constant.Name switch
    {
        "pi" => IsInFunction ? "std::f64::consts::PI" : "PI",
        "E" => IsInFunction ? "std::f64::consts::E" : "E",
        "True" => "true",
        "False" => "false",
        "I" => throw Missing("The imaginary unit"),
        _ when IsInFunction => Literals.Double(constant.Value) + "_f64",
        _ => Declared(constant),
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
        if (expr is Integer or Float || (IsInFunction && expr is Number))
        {
            // A literal has no type of its own, and its sign would come after the call.
            var number = (Number)expr;
            var literal = number is Integer && !IsInFunction ? TextOf(number) + "_i32" : TextOf(number.ToDouble()) + "_f64";
            Write(IsInFunction || number.IsNegative ? $"({literal})" : literal);
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

    protected override int PrecedenceOf(Expr expr) => expr switch
    {
        Pow power => PrecedenceOfPower(power.Base, power.Exponent),
        Piecewise when !IsInFunction => 0,
        Apply { Function: var function } when !IsInFunction && ReferenceEquals(function, Logic.Ite) => 0,
        _ => base.PrecedenceOf(expr),
    };

    protected override void WriteRelation(Relation relation)
    {
        var isFloating = !IsInFunction && !(IsWhole(relation.Left) && IsWhole(relation.Right));

        // After a type, < would begin its arguments.
        var isType = isFloating && relation.Operator is RelationOperator.Less && relation.Left is not Number && IsWhole(relation.Left);
        Write(isType ? "(" : "");
        WriteOperand(relation.Left, isFloating, Precedence.Relation);
        Write(isType ? ")" : "");
        Write($" {SymbolOf(relation.Operator)} ");
        WriteOperand(relation.Right, isFloating, Precedence.Relation);
    }

    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        // In a function on one line and in brackets, alone on several.
        var isFloating = !IsInFunction && cases.Any(c => !IsWhole(c.Value));
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
            WriteOperand(value, isFloating, precedence: 0);
            Write(IsInFunction && i == 0 && value is Float or Fraction ? "_f64" : ""); // literals alone have no methods
            Write(close);
        }

        Write(ReferenceEquals(cases[^1].Condition, Constant.True) ? "" : $" else {open}{TextOf(NonFinite.NaN)}{close}");
        Write(IsInFunction ? ")" : "");
    }

    private string Declared(Constant constant)
    {
        Declare($"const {constant.Name}: f64 = {ConstantDigits.Of(constant)};");
        return constant.Name;
    }

    private string InModule(string name) => IsInFunction ? "f64::" + name : name;

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
