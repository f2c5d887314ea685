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
            CodeLanguage.C => ["sqrt", "pow", "cbrt", "INFINITY", "NAN"],
            CodeLanguage.Glsl => ["sqrt", "pow"],
            CodeLanguage.Cpp => ["std", "INFINITY", "NAN"],
            CodeLanguage.CSharp or CodeLanguage.JavaScript => ["Math"],
            CodeLanguage.Python => ["math"],
            CodeLanguage.NumPy => ["numpy", "scipy", "functools"],
            CodeLanguage.Julia => ["sqrt", "pi"],
            CodeLanguage.Rust => ["f64"],
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
