namespace Nabla.CodeGeneration;

/// <summary>The frame of each language.</summary>
internal static class FunctionWriters
{
    public static FunctionWriter Create(CodeLanguage language) => language switch
    {
        CodeLanguage.CSharp => new CSharpWriter(),
        CodeLanguage.C => new CWriter("math.h"),
        CodeLanguage.Cpp => new CWriter("cmath"),
        CodeLanguage.Python => new PythonWriter("math"),
        CodeLanguage.JavaScript => new JavaScriptWriter(),
        _ => throw new MathException($"There is no function in {language} yet."),
    };
}
