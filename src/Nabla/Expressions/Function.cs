using System.Collections.Concurrent;
using System.Collections.Immutable;
using Nabla.Expressions;
using Nabla.Functions;
using Nabla.Vectors;

namespace Nabla;

/// <summary>The symmetry of a function of one variable.</summary>
public enum Parity
{
    /// <summary>None.</summary>
    None,

    /// <summary>f(-x) = f(x).</summary>
    Even,

    /// <summary>f(-x) = -f(x).</summary>
    Odd,

    /// <summary>f(-x) = -f(x) for x ≠ 0, where f jumps: acot(0) = pi/2.</summary>
    OddExceptAtZero,
}

/// <summary>An open interval.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public readonly record struct Interval(double From, double To);

/// <summary>
/// Everything that Nabla knows about one mathematical function, in one place: built-in functions and a user's own are the same
/// kind of entry. A function without a definition, such as f in f(x), is made by <see cref="Undefined(string)"/>.
/// </summary>
public sealed class Function : IEquatable<Function>
{
    /// <summary>A function.</summary>
    /// <param name="name">Its name in text, SymPy's where SymPy has it.</param>
    public Function(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        hash = new Lazy<ContentHash>(ComputeHash);
    }

    /// <summary>The name in text.</summary>
    public string Name { get; }

    /// <summary>One sentence: the meaning as a formula, the domain, the branch cuts.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Where the function is defined in the Digital Library of Mathematical Functions, such as "4.14.1".</summary>
    public string Dlmf { get; init; } = "";

    /// <summary>The smallest number of arguments.</summary>
    public int MinArity { get; init; } = 1;

    /// <summary>The largest number of arguments.</summary>
    public int MaxArity { get; init; } = 1;

    /// <summary>The partial derivative for each argument; for functions of any number of arguments use <see cref="PartialAt"/>.</summary>
    public IReadOnlyList<Func<ImmutableArray<Expr>, Expr>> Partials { get; init; } = [];

    /// <summary>The partial derivative by the argument of an index, or null where it is left unevaluated.</summary>
    public Func<ImmutableArray<Expr>, int, Expr?>? PartialAt { get; init; }

    /// <summary>
    /// The derivative along a variable, for functions that have none by their arguments alone, such as re and conjugate: from the
    /// arguments, the variable and the derivative of an expression along it. Null leaves the derivative unevaluated.
    /// Where it is set it takes the place of the partial derivatives.
    /// </summary>
    public Func<ImmutableArray<Expr>, Symbol, Func<Expr, Expr>, Expr?>? DerivativeRule { get; init; }

    /// <summary>Whether the function has complex derivatives (off its poles and branch cuts).</summary>
    public bool IsHolomorphic { get; init; } = true;

    /// <summary>Whether f(conjugate(z)) = conjugate(f(z)) everywhere: so where it is real on the real line and has no branch cuts.</summary>
    public bool CommutesWithConjugation { get; init; }

    /// <summary>The conjugate of the function's value where it is neither that simple nor left unevaluated, or null.</summary>
    public Func<ImmutableArray<Expr>, Expr?>? ConjugateRule { get; init; }

    /// <summary>The real and the imaginary part from the arguments, where there are formulas for them.</summary>
    public Func<ImmutableArray<Expr>, (Expr Re, Expr Im)>? RealAndImaginary { get; init; }

    /// <summary>The canonical form at arguments where it is not the plain application: exact values, order of arguments; or null.</summary>
    public Func<ImmutableArray<Expr>, Expr?>? Evaluate { get; init; }

    /// <summary>The symmetry in the only argument.</summary>
    public Parity Parity { get; init; }

    /// <summary>The value of f(args)**exponent where it is not a plain power, or null.</summary>
    public Func<ImmutableArray<Expr>, Expr, Expr?>? PowerRule { get; init; }

    /// <summary>The value of E**f(args) where it is not a plain exponential (logarithms have one), or null.</summary>
    public Func<ImmutableArray<Expr>, Expr?>? ExponentialRule { get; init; }

    /// <summary>The value in doubles: a static method of as many doubles as there are arguments (up to three), or of an array of them, which is used again after the call.</summary>
    public Delegate? Numeric { get; init; }

    /// <summary>The value in complex doubles: a static method of as many complex numbers as there are arguments (up to three), or of an array.</summary>
    public Delegate? ComplexNumeric { get; init; }

    /// <summary>
    /// The function written with simpler ones, for real arguments: what is compiled in its place, and written in languages that do
    /// not have it; or null.
    /// </summary>
    public Func<ImmutableArray<Expr>, Expr>? Definition { get; init; }

    /// <summary>How values are computed for many arguments at once, at most two units in the last place off; where there is none, <see cref="Numeric"/> is called for each.</summary>
    internal VectorKernel? Vector { get; init; }

    /// <summary>The name in LaTeX, such as \sin; the name in text is used where this is empty.</summary>
    public string Latex { get; init; } = "";

    /// <summary>
    /// How applications are written in LaTeX where it is not name(arguments): a form for each number of arguments from the
    /// smallest on, the last one also for more. #1 is an argument, #(1) an argument in brackets unless it binds tighter than a function
    /// call, #[1] one in brackets if it binds looser than a product, #* are all arguments, #- is the first less
    /// the second, #^ is where an exponent goes (without #^ the whole is bracketed and raised).
    /// </summary>
    public IReadOnlyList<string> LatexForms { get; init; } = [];

    /// <summary>The name in two-dimensional text, such as Γ; the name in text, in Greek letters where it is one, is used where this is empty.</summary>
    public string Unicode { get; init; } = "";

    /// <summary>
    /// How applications to the smallest number of arguments are set in two-dimensional text where it is not name(arguments): #1 is an
    /// argument, brackets around one grow with it, (#1) in front is dropped around a simple one, (#1¦#2) sets two on top of each other, ‾ draws a line over the first.
    /// </summary>
    public string UnicodeForm { get; init; } = "";

    /// <summary>What the function is called in programming languages.</summary>
    public CodeNames Code { get; init; } = CodeNames.None;

    /// <summary>
    /// The function written with ones that more programming languages have, such as gamma, where <see cref="Definition"/> is not
    /// given because the function has a better kernel; or null.
    /// </summary>
    public Func<ImmutableArray<Expr>, Expr>? CodeDefinition { get; init; }

    /// <summary>What the function is called in whole functions, whose numbers are all floating-point, where it is not the same as in expressions.</summary>
    internal CodeNames CodeInFunctions { get => field ?? Code; init; }

    /// <summary>The application in simpler terms, for those arguments that have them; not in expressions, which are spelt as SymPy spells them; or null.</summary>
    internal Func<ImmutableArray<Expr>, Expr?>? Expansion { get; init; }

    /// <summary>Whether the function, of real numbers and as few arguments as it takes, is constant but where it jumps.</summary>
    internal bool IsStep { get; init; }

    /// <summary>Whether an application to so many real arguments is constant but where it jumps.</summary>
    internal bool IsStepOf(int count) => IsStep && count == MinArity;

    /// <summary>Other names that the parser accepts.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>For each argument an interval on which the function and its partial derivatives are smooth; tests sample here.</summary>
    public IReadOnlyList<Interval> SmoothOn { get; init; } = [new(-3, 3)];

    /// <summary>The rank for functions that are printed after all others and after powers: connectives, Max and Min.</summary>
    internal const int OrderedAfterFunctions = int.MaxValue;

    /// <summary>Where applications stand among those of other functions in the printed order; functions of one rank go by name.</summary>
    internal int OrderRank { get; init; } = 10_000;

    /// <summary>How tightly a written application binds.</summary>
    internal int Precedence { get; init; } = Expressions.Precedence.Function;

    /// <summary>How applications are written in text where it is not name(arguments).</summary>
    internal Notation? Operator { get; init; }

    /// <summary>Whether the order of the arguments does not matter; they are printed in the printed order.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>Whether nothing is known about the function but its name.</summary>
    public bool IsUndefined { get; private init; }

    internal Func<ImmutableArray<Expr>, Facts>? FactsOf { get; init; }

    /// <summary>A function of which only the name is known: f in f(x). It takes any number of arguments, also none.</summary>
    public static Function Undefined(string name) => new(name) { IsUndefined = true, OrderRank = 0, MinArity = 0, MaxArity = int.MaxValue };

    /// <summary>The function applied to arguments, in canonical form.</summary>
    /// <exception cref="MathException">The number of arguments is not one that the function takes.</exception>
    public Expr this[params ReadOnlySpan<Expr> arguments] => Apply.Of(this, [.. arguments]);

    /// <summary>Defined functions are equal when they are the same entry, undefined ones when their names are equal.</summary>
    public bool Equals(Function? other) =>
        ReferenceEquals(this, other) || (other is not null && IsUndefined && other.IsUndefined && Name == other.Name);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Function);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The partial derivative by the argument of an index, or null where it is left unevaluated.</summary>
    internal Expr? Partial(ImmutableArray<Expr> arguments, int index) =>
        PartialAt is { } at ? at(arguments, index) : index < Partials.Count ? Partials[index](arguments) : null;

    internal ContentHash Hash => hash.Value;

    // Functions of one name that are different entries must differ: the first of them counts as 1, the next as 2, and so on, in
    // the order of their first use; the entry of the table is 0 whenever it is used. A lazy value, because 128 bits are not
    // written at once.
    private readonly Lazy<ContentHash> hash;

    private static readonly ConcurrentDictionary<string, ulong> EntriesOfName = new(StringComparer.Ordinal);

    private ContentHash ComputeHash()
    {
        if (IsUndefined)
        {
            return ContentHash.Seed(1).With(Name);
        }

        var ordinal = ReferenceEquals(FunctionTable.Find(Name), this) ? 0 : EntriesOfName.AddOrUpdate(Name, 1, (_, count) => count + 1);
        return ContentHash.Seed(2).With(ordinal).With(Name);
    }
}
