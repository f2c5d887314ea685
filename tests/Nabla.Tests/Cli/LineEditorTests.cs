using Nabla.Cli.Editing;
using static Nabla.Tests.Cli.FakeTerminal;

namespace Nabla.Tests.Cli;

public class LineEditorTests
{
    private static readonly ConsoleKeyInfo Left = Key(ConsoleKey.LeftArrow);
    private static readonly ConsoleKeyInfo Up = Key(ConsoleKey.UpArrow);
    private static readonly ConsoleKeyInfo Down = Key(ConsoleKey.DownArrow);
    private static readonly ConsoleKeyInfo Tab = Key(ConsoleKey.Tab);

    [Fact]
    public void Typed_characters_make_the_line() => Assert.Equal("w**2", Read([.. Type("w**2\n")]));

    [Fact]
    public void Characters_are_inserted_at_the_cursor() => Assert.Equal("2*w", Read([.. Type("w"), Left, .. Type("2*\n")]));

    [Fact]
    public void Backspace_and_delete_take_a_character_away() =>
        Assert.Equal("ac", Read([.. Type("abcd"), Key(ConsoleKey.Backspace), Left, Left, Key(ConsoleKey.Delete), .. Type("\n")]));

    [Fact]
    public void Home_and_end_go_to_the_ends() =>
        Assert.Equal("(x)", Read([.. Type("x"), Control(ConsoleKey.A), .. Type("("), Control(ConsoleKey.E), .. Type(")\n")]));

    [Fact]
    public void Words_and_rests_are_deleted() =>
        Assert.Equal("c", Read([.. Type("sin(x)"), Control(ConsoleKey.W), Control(ConsoleKey.W), Control(ConsoleKey.U), Control(ConsoleKey.K), .. Type("c\n")]));

    [Fact]
    public void A_surrogate_pair_is_one_character() =>
        Assert.Equal("x", Read([.. Type("x\U0001D465"), Key(ConsoleKey.Backspace), .. Type("\n")]));

    [Fact]
    public void Up_and_down_go_through_the_history_and_back_to_the_draft()
    {
        var history = new History(null);
        history.Add("first");
        history.Add("second");

        Assert.Equal("first", Read([Up, Up, Up, .. Type("\n")], history));
        Assert.Equal("draft", Read([.. Type("draft"), Up, Up, Down, Down, Down, .. Type("\n")], history));
    }

    [Fact]
    public void Tab_completes_what_is_common_and_shows_the_rest()
    {
        var terminal = new FakeTerminal([.. Type("2*si"), Tab, Tab, .. Type("h"), Tab, .. Type("\n")]);

        Assert.Equal("2*sinh(", new LineEditor(terminal, new History(null), Names).ReadLine("> "));
        Assert.Contains("sin  sinh", terminal.Written);
    }

    [Fact]
    public void Control_C_gives_an_empty_line() => Assert.Equal("", Read([.. Type("w**2"), Control(ConsoleKey.C)]));

    [Fact]
    public void Control_D_in_an_empty_line_is_the_end() => Assert.Null(Read([Control(ConsoleKey.D)]));

    [Fact]
    public void The_end_of_the_keys_is_the_end() => Assert.Null(Read([.. Type("w")]));

    [Fact]
    public void A_line_that_is_too_long_slides_so_that_its_end_is_seen()
    {
        var terminal = new FakeTerminal([.. Type(new string('a', 40) + "END\n")]) { Width = 30 };

        Assert.Equal(new string('a', 40) + "END", new LineEditor(terminal, new History(null), Names).ReadLine("> "));
        var rows = terminal.Written.Split('\r').Select(r => r.Split('\e')[0]);
        Assert.All(rows, row => Assert.InRange(row.Length, 0, 30));
        Assert.Contains(rows, row => row.StartsWith("> ", StringComparison.Ordinal) && row.EndsWith("END", StringComparison.Ordinal));
    }

    [Fact]
    public void The_history_is_kept_in_its_file()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "history");
        try
        {
            var first = new History(file);
            first.Add("w**2");
            first.Save();

            Assert.Equal("w**2", new History(file).Previous(""));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static string[] Names(string begun) => [.. new[] { "sin(", "sinh(", "cos(" }.Where(n => n.StartsWith(begun, StringComparison.Ordinal))];

    private static string? Read(ConsoleKeyInfo[] keys, History? history = null) =>
        new LineEditor(new FakeTerminal(keys), history ?? new History(null), Names).ReadLine("> ");
}
