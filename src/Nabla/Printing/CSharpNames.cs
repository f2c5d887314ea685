using System.Collections.Frozen;

namespace Nabla.Printing;

/// <summary>Names of symbols as C# identifiers.</summary>
internal static class CSharpNames
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while");

    /// <summary>The name, with an underscore for every character that an identifier cannot have, and @ before a keyword.</summary>
    public static string Of(string name)
    {
        var identifier = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        return char.IsDigit(identifier[0]) ? "_" + identifier : Keywords.Contains(identifier) ? "@" + identifier : identifier;
    }
}
