namespace Nabla.Languages;

/// <summary>The printer of each language.</summary>
internal static class CodePrinters
{
    private static readonly Dictionary<string, string> NoNames = [];

    /// <summary>A printer.</summary>
    /// <param name="language">The language.</param>
    /// <param name="style">Where the text is meant to stand.</param>
    /// <param name="names">The identifiers of symbols by their names, where they are not made from the names.</param>
    public static CodePrinter Create(CodeLanguage language, CodeStyle style, IReadOnlyDictionary<string, string>? names = null) => Named(language, style, names ?? NoNames);

    private static CodePrinter Named(CodeLanguage language, CodeStyle style, IReadOnlyDictionary<string, string> names) => language switch
    {
        CodeLanguage.CSharp => new CSharpPrinter { Names = names },
        CodeLanguage.C => new CPrinter(language, style) { Names = names },
        CodeLanguage.Cpp => new CPrinter(language, style, "std::") { Names = names },
        CodeLanguage.Python => new PythonPrinter(style) { Names = names },
        CodeLanguage.JavaScript => new JavaScriptPrinter(style) { Names = names },
        CodeLanguage.Fortran => new FortranPrinter(style) { Names = names },
        CodeLanguage.NumPy => new NumPyPrinter(style) { Names = names },
        CodeLanguage.Julia => new JuliaPrinter(style) { Names = names },
        CodeLanguage.Rust => new RustPrinter(style) { Names = names },
        _ => new GlslPrinter(style) { Names = names },
    };
}
