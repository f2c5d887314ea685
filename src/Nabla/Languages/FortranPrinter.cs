using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>Fortran 2008 in free form.</summary>
internal sealed class FortranPrinter(CodeStyle style) : CodePrinter(CodeLanguage.Fortran, style)
{
    private readonly FortranConstants constants = new();

    protected override string LanguageName => "Fortran";

    protected override string Arranged(string text) => FortranLines.Broken(text);

    protected override NonFiniteNames NonFiniteNames => new(
        IsInFunction ? "ieee_value(0d0, ieee_positive_inf)" : "(huge(0d0) + 1)", "ieee_value(0d0, ieee_negative_inf)", "ieee_value(0d0, ieee_quiet_nan)");

    protected override string TextOf(Integer whole) => !IsInFunction && Literals.IsInt(whole) ? Literals.Digits(whole) : WithExponent(Literals.Whole(whole));

    protected override string TextOf(Fraction fraction) =>
        IsInFunction ? string.Join('/', Literals.Quotient(fraction).Split('/').Select(WithExponent)) : Literals.Fraction(fraction, ".0d0");

    protected override string TextOf(double number) => WithExponent(constants.TextOf(number));

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
        if (IsInFunction && OutOfRange(Pow.Of(@base, exponent)) is { } constant)
        {
            Write(constant);
        }
        else if (ReferenceEquals(@base, Constant.E))
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
        // SymPy evaluates the constants in the arguments of functions; but the largest of several has to be one of numbers of one type.
        ImmutableArray<Expr> evaluated = IsInFunction ? [.. arguments]
            : name is "min" or "max" ? OfOneType([.. arguments])
            : [.. arguments.ToArray().Select(new FortranArguments(constants).Visit)];
        WriteCall(name, evaluated.AsSpan());
    }

    protected override string SymbolOf(RelationOperator relation) => relation is RelationOperator.NotEqual ? "/=" : base.SymbolOf(relation);

    protected override void WriteOperator(Function function, string symbol, ImmutableArray<Expr> operands) =>
        base.WriteOperator(function, operands.Length == 1 ? symbol + " " : symbol, operands);

    protected override string? NamedValue(Function function, Expr argument) =>
        IsInFunction ? OutOfRange(function[argument])
        : argument.SymbolMask == 0 && function.Numeric is not null && constants.ValueOf(function[argument]) is { } value ? TextOf(value) : null;

    /// <summary>The value of a constant that compilers refuse to compute because it is not a real number, or is too large or too small for a double; or null.</summary>
    private string? OutOfRange(Expr constant) =>
        constant.SymbolMask == 0 && new Evaluator<double, RealArithmetic>(null, strict: false).Of(constant) is var value && !double.IsNormal(value)
            ? double.IsNaN(value) ? NonFiniteNames.NaN : TextOf(Float.Of(value))
            : null;

    /// <summary>A function whose value is written is a number, and binds like one.</summary>
    protected override int PrecedenceOf(Expr expr) =>
        expr is Apply { Function: var function, Arguments: [var argument] } && NamedValue(function, argument) is ['-', ..] ? Precedence.Add - 1 : base.PrecedenceOf(expr);

    /// <summary>Cases are merged: all of them are computed, and one is taken.</summary>
    protected override void WriteCases(IReadOnlyList<Case> cases)
    {
        var brackets = 0;
        var values = OfOneType([.. cases.Select(c => c.Value), .. ReferenceEquals(cases[^1].Condition, Constant.True) ? [] : new[] { NonFinite.NaN }]);
        foreach (var (value, condition) in values.Zip(cases, (v, c) => new Case(v, c.Condition)))
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

    private static ImmutableArray<Expr> OfOneType(ImmutableArray<Expr> arguments) =>
        arguments.All(a => a.Facts.IsInteger) ? arguments : [.. arguments.Select(AsFloat)];

    private static string WithExponent(string literal)
    {
        var e = literal.IndexOf('e', StringComparison.Ordinal);
        return e < 0 ? (literal.Contains('.', StringComparison.Ordinal) ? literal : literal + ".0") + "d0" : $"{literal[..e]}d{literal[(e + 1)..]}";
    }

    private void WriteRoot(Expr @base)
    {
        if (@base is Integer n)
        {
            Write($"sqrt({(IsInFunction ? TextOf((Number)n) : Literals.Digits(n) + ".0d0")})");
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
