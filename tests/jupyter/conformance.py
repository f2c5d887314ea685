"""Jupyter's own tests of kernels (jupyter_kernel_test), with what they need to know about C#."""
import unittest

import jupyter_kernel_test


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = "nabla"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("error");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "fore", "matches": {"foreach"}},
        {"text": "Symbol(\"x\").Dif", "matches": {"Diff"}},
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1", "var x = 1;", "int F(int x) { return x; }", "// a comment", "Diff(Symbol(\"x\"), Symbol(\"x\"))"]
    incomplete_code_samples = ["int F(int x) {", "foreach (var x in y)", "1 +", "/* a", "var s = \"\"\"\n"]
    invalid_code_samples = ["var = = 3;", "int 3x = 2;", ")"]
    code_generate_error = 'throw new Exception("no");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "6*7", "result": "42"},
        {"code": "\"a\"", "result": "\"a\""},
        {"code": "Diff(Symbol(\"w\").Pow(2), Symbol(\"w\"))", "result": "2*w"},
        {"code": "Symbol(\"w\").Pow(2)", "result": "$\\displaystyle w^{2}$", "mime": "text/latex"},
        {"code": "new[] { new { A = 1 } }", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'Display(Html("<b>x</b>"));', "mime": "text/html"},
        {"code": 'Display(Latex("x"));', "mime": "text/latex"},
        {"code": 'Display(Svg("<svg/>"));', "mime": "image/svg+xml"},
        {"code": 'Display(Symbol("x"));', "mime": "application/mathml+xml"},
    ]
    code_history_pattern = "6?7*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console"
    code_clear_output = "Clear();"
    code_page_something = "?Diff"


if __name__ == "__main__":
    unittest.main()
