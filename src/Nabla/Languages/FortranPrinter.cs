using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Fortran 2008 in free form.</summary>
internal sealed class FortranPrinter(CodeStyle style) : CodePrinter(CodeLanguage.Fortran, style)
{
    protected override string LanguageName => "Fortran";

    protected override string Arranged(string text) => FortranLines.Broken(text);

    protected override NonFiniteNames NonFiniteNames => new(
        IsInFunction ? "ieee_value(0d0, ieee_positive_inf)" : "(huge(0d0) + 1)", "ieee_value(0d0, ieee_negative_inf)", "ieee_value(0d0, ieee_quiet_nan)");

    protected override string TextOf(Integer whole) => IsInFunction ? WithExponent(Literals.Whole(whole)) : Literals.Digits(whole);

    protected override string TextOf(Fraction fraction) =>
        IsInFunction ? string.Join('/', Literals.Quotient(fraction).Split('/').Select(WithExponent)) : Literals.Fraction(fraction, ".0d0");

    protected override string TextOf(double number) => WithExponent(FloatText.RoundTrip(number));

    protected override string TextOf(Constant constant)
    {
        switch (constant.Name)
        {
            case "True" or "False":
                return $".{constant.Name.ToLowerInvariant()}.";
            case "I":
                throw Missing("The imaginary unit");
        }

        if (IsInFunction)
        {
            return WithExponent(Literals.Double(constant.Value));
        }

        Declare($"parameter ({constant.Name} = {ConstantDigits.Of(constant)}d0)");
        return constant.Name;
    }

    protected override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            if (NamedValue(Exponential.Exp, exponent) is { } value)
            {
                Write(value);
            }
            else
            {
                WriteFunction("exp", [exponent]);
            }
        }
        else if (exponent is Integer { IsMinusOne: true })
        {
            Write("1d0/");
            WriteBracketed(@base, Precedence.Pow);
        }
        else if (PowerParts.IsMinusHalf(exponent))
        {
            Write("1/");
            WriteRoot(@base);
        }
        else if (PowerParts.IsHalf(exponent))
        {
            WriteRoot(@base);
        }
        else
        {
            WriteBracketed(@base, Precedence.Pow);
            Write("**");
            if (exponent is Integer n)
            {
                Write(n.IsNegative ? $"({Literals.Digits(n)})" : Literals.Digits(n));
            }
            else
            {
                WriteBracketed(exponent, Precedence.Pow);
            }
        }
    }

    protected override void WriteFunction(string name, ReadOnlySpan<Expr> arguments)
    {
        // SymPy evaluates the constants in the arguments of functions.
        ImmutableArray<Expr> evaluated = IsInFunction || name is "min" or "max" ? [.. arguments] : [.. arguments.ToArray().Select(a => new FortranArguments().Visit(a))];
        WriteCall(name, evaluated.AsSpan());
    }

    protected override string SymbolOf(RelationOperator relation) => relation is RelationOperator.NotEqual ? "/=" : base.SymbolOf(relation);

    protected override void WriteOperator(Function function, string symbol, ImmutableArray<Expr> operands) =>
        base.WriteOperator(function, operands.Length == 1 ? symbol + " " : symbol, operands);

    protected override string? NamedValue(Function function, Expr argument) =>
        !IsInFunction && argument.SymbolMask == 0 && function.Numeric is not null && NumericValue.Of(function[argument]) is { Imaginary: 0 } value ? TextOf(Float.Of(value.Real)) : null;

    /// <summary>Cases are merged: all of them are computed, and one is taken.</summary>
    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        var brackets = 0;
        foreach (var (value, condition) in cases)
        {
            if (ReferenceEquals(condition, Constant.True))
            {
                Write(value);
                break;
            }

            Write("merge(");
            Write(value);
            Write(", ");
            brackets++;
        }

        if (brackets == cases.Count)
        {
            Write(TextOf(NonFinite.NaN));
        }

        foreach (var (_, condition) in cases.Take(brackets).Reverse())
        {
            Write(", ");
            Write(condition);
            Write(")");
        }
    }

    private static string WithExponent(string literal)
    {
        var e = literal.IndexOf('e', StringComparison.Ordinal);
        return e < 0 ? (literal.Contains('.', StringComparison.Ordinal) ? literal : literal + ".0") + "d0" : $"{literal[..e]}d{literal[(e + 1)..]}";
    }

    private void WriteRoot(Expr @base)
    {
        if (@base is Integer n)
        {
            Write($"sqrt({Literals.Digits(n)}.0d0)");
        }
        else if (!IsInFunction && @base.Facts.IsInteger)
        {
            Write("sqrt(dble(");
            Write(@base);
            Write("))");
        }
        else
        {
            WriteCall("sqrt", @base);
        }
    }
}
