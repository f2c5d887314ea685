using static Nabla.Maths;

namespace Nabla.Tests.CodeGeneration;

/// <summary>
/// Compiles and runs the generated C, C++, Python, NumPy, JavaScript, Fortran and Rust beside the interpreter, where gcc, g++, python3, its
/// package numpy, node, gfortran and rustc are installed. Goldens in FunctionTests hold the texts everywhere.
/// </summary>
public class ForeignCodeTests
{
    [Fact]
    public void C_agrees_with_the_interpreter() => CheckCompiled(CodeLanguage.C, "gcc", "c", "#include <stdio.h>\n", "-std=c11", "-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter", "-Wno-unused-variable");

    [Fact]
    public void Cpp_agrees_with_the_interpreter() => CheckCompiled(CodeLanguage.Cpp, "g++", "cpp", "#include <cstdio>\n#include <algorithm>\n", "-std=c++11", "-Wall", "-Wno-unused-variable");

    [Fact]
    public void Python_agrees_with_the_interpreter()
    {
        RequireProgram("python3");
        var code = GeneratedCode.Of(CodeLanguage.Python);
        var text = ForeignProgram.Text(
            code,
            "",
            (f, point) => f.HasGradient ? $"v, g = {f.Name}({point})\nfor r in [v, *g]: print(repr(float(r)))" : $"print(repr(float({f.Name}({point}))))",
            "",
            "");
        Check(code, text, "py", file => ForeignProgram.Numbers("python3", file));
    }

    [Fact]
    public void NumPy_agrees_with_the_interpreter_on_arrays()
    {
        var python = ForeignProgram.All("python3").FirstOrDefault(p => ForeignProgram.Succeeds(p, "-c", "import numpy"));
        Assert.SkipUnless(python is not null, "NumPy is not installed: the generated code is not run here.");
        var hasSciPy = ForeignProgram.Succeeds(python!, "-c", "import scipy");
        var code = GeneratedCode.Of(CodeLanguage.NumPy).Where(f => hasSciPy || !f.Text.Contains("scipy", StringComparison.Ordinal)).ToList();
        var text = ForeignProgram.Text(
            code,
            "import warnings\nwarnings.simplefilter('ignore')\nimport numpy\n",
            (f, point) => f.HasGradient ? $"v, g = {f.Name}({Arrays(point)})\nfor r in [v, *g]: show(r)" : $"show({f.Name}({Arrays(point)}))",
            "def show(r): print(repr(float(numpy.broadcast_to(r, (3,))[2])))\n",
            "");
        Check(code, text, "py", file => ForeignProgram.Numbers(python!, file));

        static string Arrays(string point) => string.Join(", ", point.Split(", ").Select(x => $"numpy.full(3, {x})"));
    }

    [Fact]
    public void JavaScript_agrees_with_the_interpreter()
    {
        RequireProgram("node");
        var code = GeneratedCode.Of(CodeLanguage.JavaScript);
        var text = ForeignProgram.Text(
            code,
            "\"use strict\";\n",
            (f, point) => f.HasGradient ? $"{{ const r = {f.Name}({point}); for (const v of [r.value, ...r.gradient]) console.log(v); }}" : $"console.log({f.Name}({point}));",
            "",
            "");
        Check(code, text, "js", file => ForeignProgram.Numbers("node", file));
    }

    [Fact]
    public void Fortran_agrees_with_the_interpreter()
    {
        RequireProgram("gfortran");
        var code = GeneratedCode.Of(CodeLanguage.Fortran);
        var text = ForeignProgram.Text(
            code,
            "module functions\ncontains\n",
            (f, point) => f.HasGradient
                ? $"call {f.Name}({Doubles(point)}, v, g(1:{f.Sample.Variables.Length}))\ncall show(v)\n{string.Concat(Enumerable.Range(1, f.Sample.Variables.Length).Select(i => $"call show(g({i}))\n"))}"
                : $"call show({f.Name}({Doubles(point)}))",
            "subroutine show(x)\ndouble precision, intent(in) :: x\nprint '(ES30.17E4)', x\nend subroutine\nend module\nprogram main\nuse functions\ndouble precision :: v, g(3)\n",
            "end program\n");
        Check(code, text, "f90", file => ForeignProgram.NumbersOfCompiled("gfortran", ["-ffree-line-length-none", file, "-J", Path.GetDirectoryName(file)!, "-o", file + ".out"], file + ".out"));

        static string Doubles(string point) => string.Join(", ", point.Split(", ").Select(x => x + "d0"));
    }

    /// <summary>gfortran computes constants, and refuses those that are no doubles.</summary>
    [Fact]
    public void Fortran_takes_constants_that_are_no_doubles()
    {
        RequireProgram("gfortran");
        var x = Symbol("x");
        var function = Expr.Parse("x**asin(2) + x*exp(1000) + exp(-1000) + (-1)**(1/3) + x/10**400").ToFunction(CodeLanguage.Fortran, [x]);
        var numbers = ForeignProgram.NumbersOf(
            $"module functions\ncontains\n{function}end module\nprogram main\nuse functions\nprint '(ES30.17E4)', f(2d0)\nend program\n",
            "f90",
            file => ForeignProgram.NumbersOfCompiled("gfortran", [file, "-J", Path.GetDirectoryName(file)!, "-o", file + ".out"], file + ".out"));

        Assert.Equal([double.NaN], numbers);
    }

    [Fact]
    public void Rust_agrees_with_the_interpreter()
    {
        RequireProgram("rustc");
        var code = GeneratedCode.Of(CodeLanguage.Rust);
        var text = ForeignProgram.Text(
            code,
            "#![allow(unused, unused_parens, non_snake_case)]\n",
            (f, point) => f.HasGradient ? $"    {{ let (v, g) = {f.Name}({point}); println!(\"{{:?}}\", v); for x in g {{ println!(\"{{:?}}\", x); }} }}" : $"    println!(\"{{:?}}\", {f.Name}({point}));",
            "fn main() {\n",
            "}\n");
        Check(code, text, "rs", file => ForeignProgram.NumbersOfCompiled("rustc", [file, "-o", file + ".out"], file + ".out"));
    }

    private static void CheckCompiled(CodeLanguage language, string compiler, string extension, string head, params string[] options)
    {
        RequireProgram(compiler);
        var code = GeneratedCode.Of(language);
        var text = ForeignProgram.Text(
            code,
            head + "static void show(double v, int n, const double *g) { printf(\"%.17g\\n\", v); for (int i = 0; i < n; i++) printf(\"%.17g\\n\", g[i]); }\n",
            (f, point) => f.HasGradient
                ? $"    {{ double g[{f.Sample.Variables.Length}]; double v = {f.Name}({point}, g); show(v, {f.Sample.Variables.Length}, g); }}"
                : $"    show({f.Name}({point}), 0, 0);",
            "int main(void)\n{\n",
            "    return 0;\n}\n");
        Check(code, text, extension, file => ForeignProgram.NumbersOfCompiled(compiler, [.. options, file, "-o", file + ".out", "-lm"], file + ".out"));
    }

    private static void RequireProgram(string program) => Assert.SkipUnless(ForeignProgram.Exists(program), $"{program} is not installed: the generated code is not run here.");

    private static void Check(IReadOnlyList<GeneratedCode> code, string text, string extension, Func<string, double[]> run)
    {
        var numbers = ForeignProgram.NumbersOf(text, extension, run);
        var used = 0;
        foreach (var function in code)
        {
            var count = function.Sample.Points.Length * (1 + (function.HasGradient ? function.Sample.Variables.Length : 0));
            function.Check(numbers[used..(used + count)]);
            used += count;
        }

        Assert.Equal(numbers.Length, used);
        Assert.True(code.Count > 60, $"Only {code.Count} formulas could be written.");
    }
}
