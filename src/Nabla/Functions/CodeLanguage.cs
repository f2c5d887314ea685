namespace Nabla;

/// <summary>A programming language that formulas are written in.</summary>
public enum CodeLanguage
{
    /// <summary>C# with System.Math.</summary>
    CSharp,

    /// <summary>C99 with math.h.</summary>
    C,

    /// <summary>C++11 with cmath.</summary>
    Cpp,

    /// <summary>Fortran 2008, free form.</summary>
    Fortran,

    /// <summary>Python 3 with its module math: for numbers.</summary>
    Python,

    /// <summary>Python 3 with NumPy: for arrays.</summary>
    NumPy,

    /// <summary>JavaScript (ECMAScript 2015).</summary>
    JavaScript,

    /// <summary>Julia 1, with broadcasting operators: for numbers and arrays; special functions from SpecialFunctions.jl.</summary>
    Julia,

    /// <summary>Rust with f64.</summary>
    Rust,

    /// <summary>GLSL 1.30 and later.</summary>
    Glsl,
}
