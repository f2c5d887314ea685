using System.Globalization;
using System.Text;

namespace Nabla.Languages;

/// <summary>Names of symbols as identifiers.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The name, with an underscore for every character that an identifier cannot have, and one after a reserved word
    /// (in C# an @ before it).
    /// </summary>
    public static string Of(string name, CodeLanguage language)
    {
        var identifier = new StringBuilder();
        foreach (var c in name)
        {
            identifier.Append(
                char.IsAsciiLetterOrDigit(c) || (char.IsLetterOrDigit(c) && TakesLetters(language)) ? c
                : char.IsLetterOrDigit(c) ? string.Create(CultureInfo.InvariantCulture, $"u{(int)c:x4}")
                : '_');
        }

        var isNamedBadly = char.IsDigit(identifier[0]) || (identifier[0] == '_' && language is CodeLanguage.Fortran);
        var text = (isNamedBadly ? (language is CodeLanguage.Fortran ? "v" : "_") : "") + identifier;
        if (language is CodeLanguage.Glsl)
        {
            text = WithoutReservedParts(text);
        }

        return !ReservedWords.Of(language).Contains(language is CodeLanguage.Fortran ? text.ToLowerInvariant() : text) ? text
            : language is CodeLanguage.CSharp ? "@" + text
            : text + "_";
    }

    /// <summary>GLSL keeps what begins with gl_ or has two underscores in a row to itself.</summary>
    private static string WithoutReservedParts(string name)
    {
        while (name.Contains("__", StringComparison.Ordinal))
        {
            name = name.Replace("__", "_u_", StringComparison.Ordinal);
        }

        return name.StartsWith("gl_", StringComparison.Ordinal) ? "_" + name : name;
    }

    private static bool TakesLetters(CodeLanguage language) =>
        language is CodeLanguage.CSharp or CodeLanguage.Python or CodeLanguage.NumPy or CodeLanguage.JavaScript or CodeLanguage.Julia or CodeLanguage.Rust;
}
