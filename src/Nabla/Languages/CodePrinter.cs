using Nabla.Expressions;
using Nabla.Numbers;
using Nabla.Printing;

namespace Nabla.Languages;

/// <summary>
/// A formula in a programming language. Alone, it is spelt as SymPy's code printers spell it, which leaves to the surrounding code
/// what whole numbers and divisions mean; in a function, everything is a floating-point number and the text has to compile.
/// </summary>
internal abstract partial class CodePrinter(CodeLanguage language, CodeStyle style) : LinearPrinter
{
    private readonly SortedSet<string> declarations = new(StringComparer.Ordinal);

    protected bool IsInFunction => style == CodeStyle.InFunction;

    /// <summary>What the language is called in messages.</summary>
    protected abstract string LanguageName { get; }

    /// <summary>The names of the symbols, where they are not made from the symbols' own.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The text of an expression.</summary>
    /// <exception cref="MathException">The expression has no counterpart in the language.</exception>
    /// <exception cref="LimitException">The text would be too long.</exception>
    public string Print(Expr expr)
    {
        var text = PrintWhole(Prepared(expr));
        return Arranged(string.Concat(declarations) + text);
    }

    /// <summary>The name as an identifier of the language.</summary>
    public string Identifier(string name) => Identifiers.Of(name, language);

    protected sealed override void WriteNumber(Number number) => Write(TextOf(number));

    protected sealed override void WriteSymbol(Symbol symbol) => Write(Names.GetValueOrDefault(symbol.Name) ?? Identifier(symbol.Name));

    protected sealed override void WriteConstant(Constant constant) => Write(TextOf(constant));

    protected sealed override void WriteProduct(Mul product)
    {
        Write(product.Coefficient.IsNegative ? "-" : "");
        WriteProduct(product.Coefficient, product.Factors, product.PrintOrder);
    }

    protected sealed override void WriteApplication(Apply application) => WriteApplication(application.Function, application.Arguments);

    protected sealed override void WritePiecewise(Piecewise piecewise) => WriteChoice(piecewise.Cases);

    protected sealed override void WriteBinder(Binder binder) => throw Missing($"An unevaluated {binder.Head}");

    /// <summary>The expression in the form in which it is written.</summary>
    protected virtual Expr Prepared(Expr expr) => expr;

    /// <summary>Writes a line before the expression, once.</summary>
    protected void Declare(string line) => declarations.Add(line + "\n");

    /// <summary>The finished text with its lines indented or broken.</summary>
    protected virtual string Arranged(string text) => text;

    protected abstract NonFiniteNames NonFiniteNames { get; }

    protected virtual string TextOf(Integer whole) => IsInFunction ? Literals.Whole(whole) : Literals.Digits(whole);

    protected virtual string TextOf(Fraction fraction) => IsInFunction ? Literals.Quotient(fraction) : Literals.Fraction(fraction, "");

    protected virtual string TextOf(double number) => FloatText.RoundTrip(number);

    protected string TextOf(Number number) => number switch
    {
        Integer or Fraction when IsInFunction && double.IsInfinity(number.ToDouble()) => number.IsNegative ? NonFiniteNames.Negative : NonFiniteNames.Positive,
        Integer whole => TextOf(whole),
        Fraction fraction => TextOf(fraction),
        NonFinite { Sign: > 0 } => NonFiniteNames.Positive,
        NonFinite { Sign: < 0 } => NonFiniteNames.Negative,
        NonFinite { IsNaN: true } => NonFiniteNames.NaN,
        NonFinite => throw Missing("Complex infinity"),
        _ => TextOf(number.ToDouble()),
    };

    protected abstract string TextOf(Constant constant);

    protected abstract void WriteCases(IReadOnlyList<Case> cases);

    /// <summary>Writes cases; in a function with floating-point values, because cases of whole numbers would be divided as such.</summary>
    private void WriteChoice(IReadOnlyList<Case> cases) =>
        WriteCases(IsInFunction ? [.. cases.Select(c => new Case(AsFloat(c.Value), c.Condition))] : cases);

    protected static Expr AsFloat(Expr value) => value is Integer whole ? Float.Of(whole.ToDouble()) : value;

    protected override void WriteRelation(Relation relation)
    {
        WriteBracketed(relation.Left, Precedence.Relation);
        Write($" {SymbolOf(relation.Operator)} ");
        WriteBracketed(relation.Right, Precedence.Relation);
    }

    protected virtual string SymbolOf(RelationOperator relation) => relation switch
    {
        RelationOperator.Equal => "==",
        RelationOperator.NotEqual => "!=",
        RelationOperator.Less => "<",
        RelationOperator.LessOrEqual => "<=",
        RelationOperator.Greater => ">",
        _ => ">=",
    };

    /// <summary>Writes an expression, in brackets where it does not bind tighter than its surroundings.</summary>
    protected void WriteBracketed(Expr expr, int precedence) => WriteBracketed(expr, PrecedenceOf(expr) <= precedence);

    protected virtual int PrecedenceOf(Expr expr) => expr switch
    {
        Relation => Precedence.Relation,
        Apply { Function: { Operator: null } f } => IsQuotient(Definitions.NameOf(f, language, style)) ? Precedence.Mul : Precedence.Function,
        _ => Precedence.Of(expr),
    };

    /// <summary>Whether a form is not a call and not in brackets: then it divides, as x % y does.</summary>
    private static bool IsQuotient(string form) => form.Contains('#', StringComparison.Ordinal) && form[^1] != ')';

    protected void WriteCall(string function, params ReadOnlySpan<Expr> arguments)
    {
        Write(function);
        Write("(");
        WriteList(arguments);
        Write(")");
    }

    protected MathException Missing(string what) => new($"{what} has no counterpart in {LanguageName}.");

    protected static string Digits(Integer value) => DecimalText.Of(value.Value);
}
