using System.Collections.Frozen;
using System.Globalization;
using Nabla.Functions;
using Nabla.Languages;

namespace Nabla.CodeGeneration;

/// <summary>The names in a generated function: none hides another, or a function of the language.</summary>
internal sealed class NameScope
{
    // What C's and C++'s headers have beside the functions of the table: a parameter may hide these, a function may not have their names.
    private static readonly FrozenSet<string> HeaderNames =
        ("copysign drem exp2 expm1 fdim fma fmod frexp gamma hypot ilogb isfinite isinf isnan isnormal j0 j1 jn ldexp lgamma llrint llround log10 log1p log2 logb lrint lround main modf nan "
        + "nearbyint nextafter nexttoward pow10 remainder remquo rint round scalb scalbln scalbn signbit significand trunc y0 y1 yn").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What math.h and the compilers of Unix define.
    private static readonly string[] HeaderMacros =
        ("INFINITY NAN HUGE HUGE_VAL HUGE_VALF HUGE_VALL MAXFLOAT X_TLOSS DOMAIN SING OVERFLOW UNDERFLOW TLOSS PLOSS FP_NAN FP_INFINITE FP_ZERO FP_SUBNORMAL FP_NORMAL FP_ILOGB0 FP_ILOGBNAN "
        + "FP_FAST_FMA FP_FAST_FMAF FP_FAST_FMAL MATH_ERRNO MATH_ERREXCEPT math_errhandling signgam "
        + "M_E M_LOG2E M_LOG10E M_LN2 M_LN10 M_PI M_PI_2 M_PI_4 M_1_PI M_2_PI M_2_SQRTPI M_SQRT2 M_SQRT1_2 linux unix i386").Split(' ');

    // What compilers and later standards keep beside the words that SymPy's printers know.
    private static readonly string[] LaterWords =
        ("_Alignas _Alignof _Atomic _BitInt _Bool _Complex _Decimal128 _Decimal32 _Decimal64 _Generic _Imaginary _Noreturn _Static_assert _Thread_local alignas alignof asm bool char8_t "
        + "consteval constexpr constinit co_await co_return co_yield false nullptr static_assert thread_local true typeof typeof_unqual").Split(' ');

    private readonly CodeLanguage language;
    private readonly HashSet<string> taken;

    public NameScope(CodeLanguage language)
    {
        this.language = language;
        taken = new(language is CodeLanguage.Fortran ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        taken.UnionWith(["value", "gradient"]);
        taken.UnionWith(FunctionTable.All.Select(f => f.Code[language]).Where(name => name.All(char.IsAsciiLetterOrDigit)));
        taken.UnionWith(language switch
        {
            CodeLanguage.C => ["sqrt", "pow", "cbrt", .. HeaderMacros, .. LaterWords],
            CodeLanguage.Glsl => ["sqrt", "pow"],
            CodeLanguage.Cpp => ["std", .. HeaderMacros, .. LaterWords],
            CodeLanguage.CSharp => ["Math"],
            CodeLanguage.JavaScript => ["Math", "Number", "NaN", "Infinity", "undefined", "eval", "arguments"],
            CodeLanguage.Python => ["math"],
            CodeLanguage.NumPy => ["numpy", "scipy", "functools"],
            CodeLanguage.Julia => ["sqrt", "pi", "NaN", "Inf", "in", "isa", "_"],
            CodeLanguage.Rust => ["f64", "std", "None", "Some", "Ok", "Err", "gen", "_"],
            _ => ["sqrt", "dble", "merge"],
        });
    }

    public bool IsFree(string name) => !taken.Contains(name);

    /// <summary>Leaves names to what has them already.</summary>
    public void Avoid(IEnumerable<string> names) => taken.UnionWith(names.Select(n => Identifiers.Of(n, language)));

    /// <summary>The name of the function itself.</summary>
    public string TakeFunction(string name) => Take(language is CodeLanguage.C or CodeLanguage.Cpp && HeaderNames.Contains(name) ? name + "_" : name);

    /// <summary>The name as an identifier; with a number where it is taken.</summary>
    public string Take(string name)
    {
        var identifier = Identifiers.Of(name, language);
        var free = identifier;
        for (var i = 2; !taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{identifier}_{i}");
        }

        return free;
    }
}
