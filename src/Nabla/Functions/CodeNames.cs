namespace Nabla;

/// <summary>
/// What a function is called in programming languages; empty where a language does not have it. Each is one of: the name of a
/// function or method to call, such as Math.Sin; the name of a method of the first argument, such as .sin; a form with the
/// arguments #1, #2, such as (#1).signum(), where #(1) is an argument in brackets unless it binds tighter than a power and #[1] than a
/// product, and which is bracketed as a quotient is unless it ends in a bracket itself; for connectives the operator (in NumPy the function).
/// </summary>
public sealed record CodeNames
{
    /// <summary>No language has the function.</summary>
    public static CodeNames None { get; } = new();

    /// <summary>C#, with System in scope.</summary>
    public string CSharp { get; init; } = "";

    /// <summary>C99, with math.h.</summary>
    public string C { get; init; } = "";

    /// <summary>C++11, with cmath.</summary>
    public string Cpp { get; init; } = "";

    /// <summary>Fortran 2008.</summary>
    public string Fortran { get; init; } = "";

    /// <summary>Python 3, with math imported.</summary>
    public string Python { get; init; } = "";

    /// <summary>Python 3, with numpy imported.</summary>
    public string NumPy { get; init; } = "";

    /// <summary>JavaScript.</summary>
    public string JavaScript { get; init; } = "";

    /// <summary>Julia; special functions are those of SpecialFunctions.jl.</summary>
    public string Julia { get; init; } = "";

    /// <summary>Rust.</summary>
    public string Rust { get; init; } = "";

    /// <summary>GLSL.</summary>
    public string Glsl { get; init; } = "";

    /// <summary>The name in a language.</summary>
    public string this[CodeLanguage language] => language switch
    {
        CodeLanguage.CSharp => CSharp,
        CodeLanguage.C => C,
        CodeLanguage.Cpp => Cpp,
        CodeLanguage.Fortran => Fortran,
        CodeLanguage.Python => Python,
        CodeLanguage.NumPy => NumPy,
        CodeLanguage.JavaScript => JavaScript,
        CodeLanguage.Julia => Julia,
        CodeLanguage.Rust => Rust,
        _ => Glsl,
    };

    /// <summary>A function that every language has under one name, in its own module or as its own kind of method: sin, Math.Sin, math.sin, .sin.</summary>
    public static CodeNames Everywhere(string name) => new()
    {
        CSharp = $"Math.{char.ToUpperInvariant(name[0])}{name[1..]}",
        C = name,
        Cpp = "std::" + name,
        Fortran = name,
        Python = "math." + name,
        NumPy = "numpy." + name,
        JavaScript = "Math." + name,
        Julia = name,
        Rust = "." + name,
        Glsl = name,
    };

    /// <summary>A function of C's mathematical library and of Python's.</summary>
    internal static CodeNames InLibraries(string c, string python, string julia) => new()
    {
        C = c,
        Cpp = "std::" + c,
        Python = "math." + python,
        NumPy = "scipy.special." + julia,
        Julia = julia,
    };

    /// <summary>An operator that languages write as C does, but for Python and Fortran.</summary>
    internal static CodeNames Operator(string symbol, string python, string fortran) => new()
    {
        CSharp = symbol,
        C = symbol,
        Cpp = symbol,
        Fortran = fortran,
        Python = python,
        JavaScript = symbol,
        Julia = symbol,
        Rust = symbol,
        Glsl = symbol,
    };
}
