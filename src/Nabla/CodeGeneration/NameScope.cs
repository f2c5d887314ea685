using System.Globalization;
using Nabla.Functions;
using Nabla.Languages;

namespace Nabla.CodeGeneration;

/// <summary>The names in a generated function: none hides another, or a function of the language.</summary>
internal sealed class NameScope
{
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
            CodeLanguage.C or CodeLanguage.Glsl => ["sqrt", "pow", "cbrt"],
            CodeLanguage.Cpp => ["std"],
            CodeLanguage.CSharp or CodeLanguage.JavaScript => ["Math"],
            CodeLanguage.Python => ["math"],
            CodeLanguage.NumPy => ["numpy", "scipy"],
            CodeLanguage.Julia => ["sqrt", "pi"],
            CodeLanguage.Rust => ["f64"],
            _ => ["sqrt", "dble", "merge"],
        });
    }

    public bool IsFree(string name) => !taken.Contains(name);

    /// <summary>Leaves names to what has them already.</summary>
    public void Avoid(IEnumerable<string> names) => taken.UnionWith(names.Select(n => Identifiers.Of(n, language)));

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
