namespace Nabla.CodeGeneration;

/// <summary>The frame of each language.</summary>
internal static class FunctionWriters
{
    public static FunctionWriter Create(CodeLanguage language) => language switch
    {
        CodeLanguage.CSharp => new CSharpWriter(),
        CodeLanguage.C => new CWriter("double", [("math.h", [""])], "const ", ""),
        CodeLanguage.Cpp => new CWriter("double", [("algorithm", ["std::max(", "std::min("]), ("cmath", [""])], "const ", ""),
        CodeLanguage.Python => new PythonWriter("math"),
        CodeLanguage.JavaScript => new JavaScriptWriter(),
        CodeLanguage.Fortran => new FortranWriter(),
        CodeLanguage.NumPy => new PythonWriter("functools", "numpy", "scipy.special"),
        CodeLanguage.Julia => new JuliaWriter(),
        CodeLanguage.Rust => new RustWriter(),
        _ => new CWriter("float", [], "", "out "),
    };
}
