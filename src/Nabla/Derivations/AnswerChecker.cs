using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>
/// Judges answers. Right is what follows from the rules of arithmetic, or agrees wherever it was compared; a single point where rounding
/// cannot explain the difference makes an answer wrong. On the real line only what happens where the question is real counts: what
/// an answer does elsewhere does not make it wrong, but is said.
/// </summary>
internal sealed class AnswerChecker
{
    private const int FewestPoints = 5;
    private const int LargestExact = 2_000;

    private readonly Expr function;
    private readonly Expr wanted;
    private readonly Expr given;
    private readonly ValueComparison comparison;
    private readonly IReadOnlyList<Symbol> symbols;

    private AnswerChecker(Expr function, Expr wanted, Expr given)
    {
        (this.function, this.wanted, this.given) = (function, wanted, given);
        comparison = new ValueComparison(wanted, given);
        symbols = function.FreeSymbols.Union(wanted.FreeSymbols).Union(given.FreeSymbols);
    }

    /// <summary>The verdict on an answer as it was written.</summary>
    public static AnswerCheck Check(Expr function, Expr variable, string written)
    {
        var symbols = function.FreeSymbols.Union(variable.FreeSymbols);
        var derivative = function.Diff(variable);
        Expr answer;
        try
        {
            answer = Expr.Parse(written, new ParseOptions { Names = symbols.DistinctBy(s => s.Name).ToDictionary(s => s.Name, Expr (s) => s) });
        }
        catch (ParseException e)
        {
            return new(AnswerVerdict.Unreadable, $"The answer cannot be read. {e.Message}", derivative);
        }

        return Check(function, variable, answer, written);
    }

    /// <summary>The verdict on an answer.</summary>
    public static AnswerCheck Check(Expr function, Expr variable, Expr answer, string written)
    {
        var derivative = function.Diff(variable);
        if (answer is Relation || answer is Constant { IsTruthValue: true })
        {
            return new(AnswerVerdict.Unreadable, "The answer is a relation; write the derivative alone, without an equals sign.", derivative);
        }

        var strangers = UnknownValues.Strangers([function, variable, derivative], answer);
        if (strangers.Count > 0)
        {
            return new(AnswerVerdict.UnknownNames, $"The question has no {string.Join(" and no ", strangers.Select(s => $"'{s}'"))}, but the answer has.", derivative);
        }

        var (verdict, basis, point) = Compare(function, derivative, answer);
        if (verdict == AnswerVerdict.Undecided && Reals(function, variable) is { Count: > 0 } reals)
        {
            // The derivative of |x| is sign(x) for real x only.
            var ofReals = Compare(function.Replace(reals), function.Replace(reals).Diff(variable.Replace(reals)), answer.Replace(reals));
            (verdict, basis, point) = ofReals.Verdict switch
            {
                AnswerVerdict.Right => (ofReals.Verdict, $" That is for real {string.Join(", ", reals.Values)}.{ofReals.Basis}", ofReals.Point),
                AnswerVerdict.Wrong => ofReals,
                _ => (verdict, basis, point),
            };
        }

        var mistake = verdict == AnswerVerdict.Wrong ? TypicalMistakes.Find(function, variable, answer) : null;
        return verdict != AnswerVerdict.Right ? new(verdict, mistake is null ? basis : $"{basis} It is what comes out if {mistake}.", derivative) { Point = point, Mistake = mistake }
            : Simplicity.IsWorse(written, answer, derivative) ? new(AnswerVerdict.RightButNotSimplified, "Right, but not simplified." + basis, derivative)
            : new(AnswerVerdict.Right, "Right." + basis, derivative);
    }

    /// <summary>Real symbols for those of which it is not known whether they are.</summary>
    private static Dictionary<Expr, Expr> Reals(Expr function, Expr variable) =>
        function.FreeSymbols.Union(variable.FreeSymbols)
            .Where(s => s.Facts.With(Property.None) == Facts.Unknown)
            .ToDictionary(s => (Expr)s, Expr (s) => new Symbol(s.Name, Assumptions.Real));

    private static (AnswerVerdict Verdict, string Basis, ImmutableArray<(Symbol, double)> Point) Compare(Expr function, Expr wanted, Expr given)
    {
        if (UnknownValues.FirstOnlyIn(given, [function, wanted]) is { } unevaluated)
        {
            return (AnswerVerdict.Undecided, $"The answer contains {unevaluated}, which is not evaluated.", []);
        }

        var names = UnknownValues.NamesFor(function, wanted, given);
        var result = new AnswerChecker(function.Replace(names), wanted.Replace(names), given.Replace(names)).Compare();
        return result.Verdict == AnswerVerdict.Wrong && names.Keys.FirstOrDefault(part => !UnknownValues.IsFree(part)) is { } unknown
            ? (AnswerVerdict.Undecided, $"The answer and the derivative could not be compared: {unknown} has no value that can be computed.", [])
            : result;
    }

    private (AnswerVerdict Verdict, string Basis, ImmutableArray<(Symbol, double)> Point) Compare()
    {
        if (given.Equals(wanted))
        {
            return (AnswerVerdict.Right, "", []);
        }

        var points = SamplePoints.Usual(symbols).ToLookup(IsRealAt);
        var (onTheLine, elsewhere) = (Results(points[true]), Results(points[false]));
        var results = onTheLine.Exists(r => r.Found != Comparison.Nothing) ? onTheLine : elsewhere;
        var isOnTheLine = ReferenceEquals(results, onTheLine);
        if (First(results, Comparison.Different) is { } different)
        {
            return Wrong(SimplePoint(isOnTheLine) ?? different);
        }

        if (FarPoint(isOnTheLine) is { } far)
        {
            return Wrong(SimplePoint(isOnTheLine) ?? far);
        }

        var follows = RandomResidues.IsZero(comparison.Difference);
        if (!follows && ExactPoint() is { } exact)
        {
            return Wrong(exact);
        }

        var compared = results.Count(r => r.Found == Comparison.Equal);
        if (First(results, Comparison.NoAnswer) is { } without)
        {
            return (AnswerVerdict.Undecided, $"The answer has no value that can be computed at {Written(without)}, where the derivative has one" + (compared == 0 ? "." : $"; it agrees at {compared} other points."), []);
        }

        if (!follows && compared < FewestPoints)
        {
            return (AnswerVerdict.Undecided, "The answer and the derivative could not be compared: there are too few points where both can be computed.", []);
        }

        var basis = follows ? "" : string.Create(CultureInfo.InvariantCulture, $" It agrees with the derivative at all {compared} points where they were compared.");
        return (AnswerVerdict.Right, basis + (isOnTheLine && First(elsewhere, Comparison.Different) is { } other ? $" Where {function} is not real it differs from the derivative, as at {Written(other)}." : ""), []);
    }

    private List<(ImmutableArray<(Symbol, double)> Point, Comparison Found)> Results(IEnumerable<ImmutableArray<(Symbol Symbol, double Value)>> points) =>
        [.. points.Select(point => (point, comparison.At(point)))];

    private static ImmutableArray<(Symbol, double)>? First(List<(ImmutableArray<(Symbol, double)> Point, Comparison Found)> results, Comparison wanted) =>
        results.FindIndex(r => r.Found == wanted) is var index and >= 0 ? results[index].Point : null;

    /// <summary>A point with simple values where the two differ.</summary>
    private ImmutableArray<(Symbol, double)>? SimplePoint(bool isReal) => First(Results(SamplePoints.Simple(symbols).Where(p => IsRealAt(p) == isReal)), Comparison.Different);

    private ImmutableArray<(Symbol, double)>? FarPoint(bool isReal) =>
        First(Results(SamplePoints.Far(symbols, NumbersInside.Of(wanted).Union(NumbersInside.Of(given))).Where(p => IsRealAt(p) == isReal)), Comparison.Different);

    /// <summary>A point where exact arithmetic tells the two apart, however little they differ.</summary>
    private ImmutableArray<(Symbol, double)>? ExactPoint() => comparison.Difference.TreeSize > LargestExact ? null : SamplePoints.Simple(symbols)
        .Where(IsRealAt)
        .Where(point => comparison.Difference.Subs(At(point), simultaneous: true) is Number { IsZero: false } and not (Float or NonFinite))
        .Select(point => (ImmutableArray<(Symbol, double)>?)point)
        .FirstOrDefault();

    /// <summary>The point in exact numbers where its values are simple.</summary>
    private static (Expr, Expr)[] At(ImmutableArray<(Symbol Symbol, double Value)> point) =>
        [.. point.Select(p => ((Expr)p.Symbol, double.IsInteger(p.Value * 4) && Math.Abs(p.Value) < int.MaxValue ? Maths.Rational((int)(p.Value * 4), 4) : Float.Of(p.Value)))];

    private bool IsRealAt(ImmutableArray<(Symbol, double)> point) =>
        IsReal(ValueComparison.ValueAt(function, point)) && IsReal(ValueComparison.ValueAt(wanted, point));

    private static bool IsReal(Complex value) => Complex.IsFinite(value) && Math.Abs(value.Imaginary) <= 1e-12 * Complex.Abs(value);

    private (AnswerVerdict, string, ImmutableArray<(Symbol, double)>) Wrong(ImmutableArray<(Symbol Symbol, double Value)> point)
    {
        var (right, wrong) = (ValueComparison.ValueAt(wanted, point), ValueComparison.ValueAt(given, point));
        var digits = right == wrong ? 0 : Enumerable.Range(6, 4).FirstOrDefault(d => Written(right, d) != Written(wrong, d));
        var less = comparison.Difference.Subs(At(point), simultaneous: true) is Number n ? n.ToDouble() : ValueComparison.ValueAt(comparison.Difference, point);
        return (
            AnswerVerdict.Wrong,
            digits == 0
                ? $"Wrong, though by little: at {Written(point)} the answer less the derivative is {Written(less, 6)}."
                : $"Wrong: at {Written(point)} the derivative is {Written(right, digits)}, the answer {Written(wrong, digits)}.",
            point);
    }

    private static string Written(IEnumerable<(Symbol Symbol, double Value)> point) =>
        point.Any() ? string.Join(", ", point.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Symbol.Name} = {p.Value:G6}"))) : "every point";

    private static string Written(Complex value, int digits)
    {
        var format = "G" + digits.ToString(CultureInfo.InvariantCulture);
        var real = value.Real.ToString(format, CultureInfo.InvariantCulture);
        return IsReal(value) ? real : $"{real} {(value.Imaginary < 0 ? '-' : '+')} {Math.Abs(value.Imaginary).ToString(format, CultureInfo.InvariantCulture)}*I";
    }
}
