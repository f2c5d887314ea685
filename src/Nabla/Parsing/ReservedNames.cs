using System.Collections.Frozen;
using Nabla.Functions;

namespace Nabla.Parsing;

/// <summary>Names that are neither symbols nor undefined functions, so that a slip is an error and not a new variable.</summary>
internal static class ReservedNames
{
    /// <summary>Names of Greek letters that are also names of functions.</summary>
    public static FrozenSet<string> Letters { get; } = FrozenSet.Create(StringComparer.Ordinal, "beta", "gamma", "zeta", "Chi");

    private static readonly FrozenSet<string> WordsOfPrograms = FrozenSet.Create(
        StringComparer.Ordinal,
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally",
        "for", "from", "global", "if", "import", "in", "is", "lambda", "new", "None", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield");

    private static readonly FrozenDictionary<string, string> Slips = new Dictionary<string, string>
    {
        ["Pi"] = "pi",
        ["PI"] = "pi",
        ["NaN"] = "nan",
        ["NAN"] = "nan",
        ["Inf"] = "oo",
        ["INF"] = "oo",
        ["inf"] = "oo",
        ["Infinity"] = "oo",
        ["infinity"] = "oo",
        ["TRUE"] = "True",
        ["FALSE"] = "False",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Mathematics of SymPy that expressions do not cover, by the name that is applied.</summary>
    private static readonly FrozenSet<string> NotCovered = FrozenSet.Create(
        StringComparer.Ordinal,
        "Lambda", "Matrix", "ImmutableMatrix", "MutableDenseMatrix", "ImmutableDenseMatrix", "MatrixSymbol", "Identity", "ZeroMatrix",
        "Poly", "PurePoly", "RootOf", "CRootOf", "ComplexRootOf", "rootof", "RootSum", "O", "Order",
        "Interval", "FiniteSet", "EmptySet", "ProductSet", "Range", "Union", "Intersection", "Complement", "SymmetricDifference",
        "ImageSet", "ConditionSet", "ComplexRegion", "CartesianComplexRegion", "PolarComplexRegion", "Contains", "PowerSet",
        "AccumBounds", "AccumulationBounds", "Tuple", "Dict", "List", "Array", "Dummy", "Wild", "Quaternion", "MatMul", "MatAdd",
        "Trace", "Determinant", "Transpose", "Inverse", "Indexed", "IndexedBase", "Idx", "meijerg", "hyper", "appellf1");

    private static readonly FrozenSet<string> Operations = FrozenSet.Create(
        StringComparer.Ordinal,
        "diff", "integrate", "limit", "series", "solve", "simplify", "expand", "factor", "together", "apart", "cancel", "collect",
        "subs", "evalf", "doit", "summation", "gradient", "jacobian", "hessian", "lambdify", "sympify", "parse");

    private static readonly FrozenSet<string> Commands = FrozenSet.Create(
        StringComparer.Ordinal,
        "compile", "dir", "eval", "exec", "exit", "getattr", "globals", "help", "input", "load", "locals", "open", "print", "quit",
        "require", "system", "type", "vars", "__import__");

    /// <summary>Why a name cannot be used at all, or null.</summary>
    public static string? Problem(string name) =>
        name.All(c => c == '_') ? "A name needs a letter."
        : name == "lambda" ? "'lambda' is a word of programs; write lamda for the Greek letter."
        : WordsOfPrograms.Contains(name) ? $"'{name}' is a word of programs, not of expressions; conditions are written with '&', '|', '~' and Piecewise."
        : Slips.TryGetValue(name, out var meant) ? $"'{name}' is not known; write {meant}."
        : null;

    /// <summary>Why an unknown name cannot be applied, and whether it is something that is not covered rather than a slip; or null.</summary>
    public static (string Problem, bool IsUnsupported)? ProblemWhenApplied(string name)
    {
        if (NotCovered.Contains(name))
        {
            return ($"'{name}' is not supported: expressions have no matrices, sets, polynomials, series or function objects.", true);
        }

        if (Operations.Contains(name))
        {
            return ($"'{name}' is an operation and not part of an expression; an unevaluated one is written Derivative, Integral, Limit, Sum, Subs.", true);
        }

        if (Commands.Contains(name))
        {
            return ($"'{name}' is a command of programs and not mathematics.", false);
        }

        var similar = FunctionTable.All.Select(f => f.Name).Concat(Constructors.Table.Keys)
            .FirstOrDefault(known => name.Length > 1 && known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return similar is null ? null : ($"The function '{name}' is not known; did you mean '{similar}'?", false);
    }
}
