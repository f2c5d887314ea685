using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nabla.Tests.CodeGeneration;

/// <summary>
/// Compiles and runs the texts of the corpus's expressions and compares their values with Nabla's: whether they are what SymPy prints
/// or not. What whole numbers mean is left to the code around such a text; here every number is a double.
/// </summary>
public partial class ForeignExpressionTests
{
    [Fact]
    public void C_texts_have_the_formulas_values() => Check(
        CodeLanguage.C,
        "gcc",
        "c",
        "#define _GNU_SOURCE\n#include <math.h>\n#include <stdbool.h>\n#include <stdio.h>\n",
        t => $"double {t.Function}({List(t.Names, "double ")}) {{ return {t.Text}; }}",
        "int main(void) {",
        call => $"printf(\"%.17g\\n\", {call});",
        "return 0; }",
        ["-w"],
        ["-lm"]);

    [Fact]
    public void Cpp_texts_have_the_formulas_values() => Check(
        CodeLanguage.Cpp,
        "g++",
        "cpp",
        "#include <cmath>\n#include <cstdio>\n#include <algorithm>\n"
            + "namespace std { double min(int a, double b) { return min((double)a, b); } double max(int a, double b) { return max((double)a, b); } }\n",
        t => $"double {t.Function}({List(t.Names, "double ")}) {{ return {t.Text}; }}",
        "int main() {",
        call => $"printf(\"%.17g\\n\", {call});",
        "return 0; }",
        ["-w"],
        []);

    [Fact]
    public void Rust_texts_have_the_formulas_values() => Check(
        CodeLanguage.Rust,
        "rustc",
        "rs",
        "#![allow(warnings)]\nuse std::f64::consts::{E, PI};\nuse std::f64::{INFINITY, NEG_INFINITY, NAN};\n",
        t => $"fn {t.Function}({List(t.Names, "", ": f64")}) -> f64 {{ {WithDoubles(t.Text)} }}",
        "fn main() {",
        call => $"println!(\"{{:?}}\", {call});",
        "}",
        [],
        []);

    [Fact]
    public void Fortran_texts_have_the_formulas_values() => Check(
        CodeLanguage.Fortran,
        "gfortran",
        "f90",
        "module texts\nuse, intrinsic :: ieee_arithmetic\nimplicit double precision (a-z)\ncontains\n",
        t => $"function {t.Function}({List(t.Names)})\n{Assigned(t)}\nend function",
        "end module\nprogram main\nuse texts\n",
        call => $"print '(ES30.17E4)', {WithExponents(call)}",
        "end program",
        ["-w", "-ffree-line-length-none", "-J", Path.GetTempPath()],
        []);

    [Fact]
    public void Python_texts_have_the_formulas_values() => Check(
        CodeLanguage.Python,
        "python3",
        "py",
        "import math\ndef value(f):\n    try: return float(f())\n    except (ValueError, ZeroDivisionError, OverflowError): return math.nan\n",
        t => $"def {t.Function}({List(t.Names)}): return ({t.Text})",
        "",
        call => $"print(repr(value(lambda: {call})))",
        "",
        raising: 2); // Python's math raises errors at poles, where other languages go on with infinity

    [Fact]
    public void JavaScript_texts_have_the_formulas_values() => Check(
        CodeLanguage.JavaScript,
        "node",
        "js",
        "",
        t => $"function {t.Function}({List(t.Names)}) {{ return ({t.Text}); }}",
        "",
        call => $"console.log({call});",
        "");

    private static string List(IEnumerable<string> names, string before = "", string after = "") => string.Join(", ", names.Select(n => before + n + after));

    private static string WithDoubles(string rust) =>
        Untyped().Replace(rust.Replace("_i32", "_f64", StringComparison.Ordinal).Replace(".powi(", ".powf(", StringComparison.Ordinal), "$0_f64");

    private static string WithExponents(string call) => Decimal().Replace(call, "$0d0");

    /// <summary>The lines that declare constants, then the value.</summary>
    private static string Assigned(NamedText text)
    {
        var lines = text.Text.Split('\n');
        var declarations = lines.TakeWhile(l => l.StartsWith("parameter", StringComparison.Ordinal)).ToList();
        return string.Join('\n', [.. declarations, $"{text.Function} = {string.Join('\n', lines.Skip(declarations.Count))}"]);
    }

    private static void Check(
        CodeLanguage language, string program, string extension, string head, Func<NamedText, string> define, string main, Func<string, string> print, string tail, string[]? options = null, string[]? libraries = null, int raising = 0)
    {
        Assert.SkipUnless(ForeignProgram.Exists(program), $"{program} is not installed: the texts are not run here.");
        var texts = CodeText.Of(language);
        var source = new StringBuilder(head);
        for (var i = 0; i < texts.Count; i++)
        {
            source.Append(define(new NamedText(Name(i), texts[i].Text, texts[i].Names))).Append('\n');
        }

        source.Append(main).Append('\n');
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var point in texts[i].Points)
            {
                source.Append(print($"{Name(i)}({ForeignProgram.Literals(point)})")).Append('\n');
            }
        }

        var numbers = ForeignProgram.NumbersOf(source.Append(tail).Append('\n').ToString(), extension, file => options is null
            ? ForeignProgram.Numbers(program, file)
            : ForeignProgram.NumbersOfCompiled(program, [.. options, file, "-o", file + ".out", .. libraries ?? []], file + ".out"));
        var used = 0;
        var problems = new List<string>();
        foreach (var text in texts)
        {
            problems.AddRange(text.Problem(numbers.AsSpan(used, text.Points.Length)) is { } problem ? [problem] : []);
            used += text.Points.Length;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{texts.Count} texts");
        Assert.True(problems.Count <= raising && texts.Count > 400, $"{texts.Count} texts, {problems.Count} with other values:\n{string.Join('\n', problems)}");
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"text{index}");

    private sealed record NamedText(string Function, string Text, string[] Names);

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?(e[+-]?\d+)?(?![\w.]|\d)(?!\.\d)|(?<![\w.])\d+\.\d+(?=\.[a-z])")]
    private static partial Regex Untyped();

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimal();
}
