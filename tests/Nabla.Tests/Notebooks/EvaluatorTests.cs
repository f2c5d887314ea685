namespace Nabla.Tests.Notebooks;

public class EvaluatorTests
{
    private readonly TestCells cells = new();

    [Fact]
    public void The_last_expression_is_the_value() => Assert.Equal("3", cells.Value("1 + 2"));

    [Fact]
    public void A_cell_of_comments_has_no_value() => Assert.Equal("", cells.Value("// nothing"));

    [Fact]
    public void A_semicolon_hides_the_value() => Assert.Equal("", cells.Value("var x = 3;"));

    [Fact]
    public void Nabla_is_imported() => Assert.Equal("2*w", cells.Value("var (J, w) = Symbols(\"J, w\");\nJ = w.Pow(2);", "Diff(J, w)"));

    [Fact]
    public void Variables_live_on_and_can_be_set() => Assert.Equal("7", cells.Value("var a = 3;", "a = a + 4;", "a"));

    [Fact]
    public void A_variable_can_be_declared_again_with_another_type() => Assert.Equal("\"two\"", cells.Value("var a = 1;", "var a = \"two\";", "a"));

    [Fact]
    public void A_method_keeps_the_variable_that_it_was_written_with() =>
        Assert.Equal("(2, 10)", cells.Value("var a = 1;", "int Next() => ++a;", "var a = 10;", "(Next(), a)"));

    [Fact]
    public void Methods_are_overloaded_across_cells_and_replaced_by_signature() =>
        Assert.Equal("(\"new int\", \"text\")", cells.Value("string F(int x) => \"int\";", "string F(string x) => \"text\";", "string F(int x) => \"new int\";", "(F(1), F(\"\"))"));

    [Fact]
    public void A_method_calls_a_method_of_an_earlier_cell() =>
        Assert.Equal("9", cells.Value("int Square(int x) => x * x;", "int SquareOfSum(int a, int b) => Square(a + b);", "SquareOfSum(1, 2)"));

    [Fact]
    public void Types_live_on_with_their_members() =>
        Assert.Equal("(Point { X = 1, Y = 5 }, 6)", cells.Value("record Point(int X, int Y) { public int Sum() => X + Y; }", "var p = new Point(1, 2);", "var q = p with { Y = 5 };", "(q, q.Sum())"));

    [Fact]
    public void A_variable_of_a_type_keeps_it_when_the_name_is_used_again() =>
        Assert.Equal("(P { X = 1 }, P { S = a })", cells.Value("record P(int X);", "var p = new P(1);", "record P(string S); var old = p;", "(old, new P(\"a\"))"));

    [Fact]
    public void Generic_types_and_nested_types_of_cells_can_be_used() =>
        Assert.Equal("Pair { A = 1, B = x }", cells.Value("record Pair<T>(int A, T B);", "var list = new List<Pair<string>> { new(1, \"x\") };", "list[0]"));

    [Fact]
    public void Variables_of_anonymous_types_live_on_beside_others() =>
        Assert.Equal("(2, 30, 5)", cells.Value("var b = 1;", "var q = new { A = 2, B = 3 };", "var b = 30; int F() => q.B + 2;", "var r = new { C = q.A };", "(r.C, b, F())"));

    [Fact]
    public void Using_directives_hold_for_later_cells() =>
        Assert.Equal("\"1\"", cells.Value("using System.Text.Json;\nusing Text = System.Text.StringBuilder;", "using System.Text.Json;", "new Text(JsonSerializer.Serialize(1)).ToString()"));

    [Fact]
    public void Extension_methods_of_cells_are_found_without_their_name() =>
        Assert.Equal("3", cells.Value("static void Deconstruct(this string s, out int length, out char first) => (length, first) = (s.Length, s[0]);", "var (n, c) = \"abc\";", "n"));

    [Fact]
    public void Constants_enums_properties_and_delegates_live_on() =>
        Assert.Equal("(6, Red, 4)", cells.Value("const int N = 3; enum Colour { Red } int Twice => 2 * N; delegate int Op(int x);", "Op plus = x => x + 1;", "(Twice, Colour.Red, plus(N))"));

    [Fact]
    public void Variables_of_patterns_and_deconstruction_live_on() =>
        Assert.Equal("(5, 1, 2)", cells.Value("int.TryParse(\"5\", out var n);", "var (a, b) = (1, 2);", "(n, a, b)"));

    [Fact]
    public void Static_and_dynamic_and_nullable_variables_live_on() =>
        Assert.Equal("(1, 2, null)", cells.Value("static int s = 1; dynamic d = 2; string? t = null; (int A, string? B)[] u = [];", "(s, (int)d, t)"));

    [Fact]
    public void What_a_failed_cell_has_declared_stays() => Assert.Equal("5", cells.Value("var a = 5; throw new Exception();", "a"));

    [Fact]
    public void What_a_cell_that_does_not_compile_declares_is_not_there() =>
        Assert.Contains("CS0103", cells.Value("var a = 5; var b = nothing;", "a"));

    [Fact]
    public void Cells_can_await() => Assert.Equal("4", cells.Value("await Task.Delay(1); var x = await Task.FromResult(3);", "x + 1"));

    [Fact]
    public void Waiting_for_a_task_of_ones_own_does_not_block() =>
        Assert.Equal("8", cells.Value("async Task<int> F() { await Task.Delay(1); await Task.Yield(); return 8; }", "F().Result"));

    [Fact]
    public void What_is_printed_belongs_to_the_cell_also_from_tasks()
    {
        cells.Run("Console.Write(\"a\"); await Task.Run(() => Console.Write(\"b\")); Console.Error.Write(1.5);");

        Assert.Equal("ab1.5", cells.Printed);
    }

    [Fact]
    public void Input_is_asked_for() => Assert.Equal("(\"42\", \"age? 42\")", cells.Value("(Console.ReadLine(), Input(\"age? \"))"));

    [Fact]
    public void Unsafe_depth_does_not_kill_the_kernel() =>
        Assert.Equal("100001", cells.Value("int Depth(int n) => n == 0 ? 1 : 1 + Depth(n - 1);", "Depth(100_000)"));

    [Fact]
    public void The_assemblies_of_cells_that_declare_nothing_are_dropped()
    {
        cells.Run("var w = 1;");
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal($"{i + 1}", cells.Value($"w + {i} /* leaf-{i} */"));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var left = System.Runtime.Loader.AssemblyLoadContext.All.Count(c => c.IsCollectible && c.Name!.StartsWith("cell-", StringComparison.Ordinal));

        Assert.True(left < 25, $"{left} are still there");
    }

    [Fact]
    public void A_display_is_updated_under_its_name_also_by_a_later_cell()
    {
        cells.Run("var d = Display(1); d.Update(2);");
        cells.Run("d.Update(3);");

        var shown = cells.Shown.ToList();
        Assert.Equal([("1", false), ("2", true), ("3", true)], shown.Select(s => (s.Data["text/plain"]!, s.IsUpdate)));
        Assert.Single(shown.Select(s => s.Id).Distinct());
    }

    [Fact]
    public void A_cell_is_compiled_on_what_it_needs_and_not_on_all_before_it()
    {
        cells.Run("var a = 0;");
        for (var i = 0; i < 20; i++)
        {
            cells.Run($"var b{i} = a + {i}; int F{i}() => b{i};");
        }

        Assert.Equal(2, Depth("F7() + a"));
        Assert.Equal(0, Depth("1 + 1"));

        int Depth(string code)
        {
            var depth = -1;
            for (var c = cells.Evaluator.Bind(code); c is not null; c = c.ScriptCompilationInfo!.PreviousScriptCompilation)
            {
                depth++;
            }

            return depth;
        }
    }
}
