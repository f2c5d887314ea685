namespace Nabla.Tests.Notebooks;

public class ErrorReportTests
{
    private readonly TestCells cells = new();

    [Fact]
    public void An_error_of_the_compiler_shows_the_place() =>
        Assert.Equal(
            """
            cell 1, line 2: error CS0103: The name 'nothing' does not exist in the current context
                var b = a + nothing;
                            ^~~~~~~
            """,
            cells.Value("var a = 1;\nvar b = a + nothing;"));

    [Fact]
    public void The_wrong_power_operator_is_explained() => Assert.Contains("Pow", cells.Value("Symbol(\"x\") ^ 2"));

    [Fact]
    public void An_exception_shows_the_lines_of_the_cells() =>
        Assert.Equal(
            """
            System.InvalidOperationException: no
                at cell 1, line 2
                at cell 2, line 3
            """,
            cells.Value("void Fail()\n{ throw new InvalidOperationException(\"no\"); }", "var a = 1;\n\nFail();"));

    [Fact]
    public void An_error_of_mathematics_is_its_message_alone() =>
        Assert.StartsWith("Only a symbol can be nudged", cells.Value("Nudge(Symbol(\"x\"), 2, at: 1)"));

    [Fact]
    public void Causes_are_told() =>
        Assert.Contains("caused by System.FormatException: inner", cells.Value("throw new Exception(\"outer\", new FormatException(\"inner\"));"));

    [Fact]
    public void A_value_that_cannot_be_shown_is_an_error_of_the_cell() =>
        Assert.Equal("NotSupportedException", cells.Failure("class C { public override string ToString() => throw new NotSupportedException(); }\nnew C()").Name);

    [Fact]
    public void Directives_that_cannot_be_carried_out_say_why()
    {
        Assert.Contains("There is no file 'missing.dll'", cells.Value("#r \"missing.dll\""));
        Assert.Contains("There is no file 'missing.csx'", cells.Value("#load \"missing.csx\""));
        Assert.Contains("names no package", cells.Value("#r \"nuget: <x>\""));
    }
}
