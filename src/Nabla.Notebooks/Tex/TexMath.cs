using System.Text;
using Nabla.Printing;

namespace Nabla.Notebooks.Tex;

/// <summary>
/// Formulas in the LaTeX that people write in notebooks, as MathML. Every text is escaped, so that nothing in a formula can be
/// more than a formula; a command that is not known stands in it by its name.
/// </summary>
internal sealed class TexMath
{
    private const int LongestFormula = 100_000;
    private const int DeepestNesting = 100;

    private readonly TexScanner scanner;
    private int depth;

    private TexMath(string tex) => scanner = new TexScanner(tex);

    /// <summary>What is set as one: its MathML, and whether its scripts stand below and above it.</summary>
    internal readonly record struct Atom(string Xml, bool HasLimits = false, bool IsFunction = false);

    /// <summary>A formula too long or too deep to be one.</summary>
    private sealed class TooLargeException : Exception;

    /// <summary>The formula as a math element; as its source where it is too large.</summary>
    public static string ToMathML(string tex, bool isDisplay)
    {
        try
        {
            var content = tex.Length <= LongestFormula ? new TexMath(tex).Formula() : throw new TooLargeException();
            return $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"{(isDisplay ? " display=\"block\"" : "")}>{content}</math>";
        }
        catch (TooLargeException)
        {
            return $"<code>{Markup.Escape(tex)}</code>";
        }
    }

    internal static string Element(string name, string text) => $"<{name}>{Markup.Escape(text)}</{name}>";

    /// <summary>An operator as large as it is; only \left and \right make brackets grow.</summary>
    internal static string Operator(string text) =>
        text is "(" or ")" or "[" or "]" or "{" or "}" or "|" or "‖" or "⟨" or "⟩" or "⌊" or "⌋" or "⌈" or "⌉" or "/" or "↑" or "↓"
            ? $"<mo stretchy=\"false\">{text}</mo>"
            : Element("mo", text);

    internal static string Space(string em) => $"<mspace width=\"{em}em\"></mspace>";

    /// <summary>Everything up to a character, or to a command such as \right, which are left standing.</summary>
    internal string Row(char end, string? command = null)
    {
        if (++depth > DeepestNesting)
        {
            throw new TooLargeException();
        }

        var row = new StringBuilder();
        while (scanner.Peek() is not '\0' and var next && next != end && !(command is not null && (IsAt(command) || next == '&')))
        {
            row.Append(next == '}' ? Stray() : Scripted());
        }

        depth--;
        return $"<mrow>{row}</mrow>";
    }

    /// <summary>The argument of a command: a group, or the one thing that comes next.</summary>
    internal string Argument()
    {
        if (scanner.Take('{'))
        {
            var group = Row('}');
            scanner.Take('}');
            return group;
        }

        return scanner.Peek() switch
        {
            '\0' or '}' or '&' => "<mrow></mrow>",
            >= '0' and <= '9' => $"<mrow>{Element("mn", scanner.TakeCharacter())}</mrow>", // \frac12 is one half
            _ => $"<mrow>{Single().Xml}</mrow>",
        };
    }

    /// <summary>A bracket behind \left or \right; empty for the dot, which is none.</summary>
    internal string Delimiter()
    {
        var bracket = scanner.Peek() switch
        {
            '\0' => "",
            '\\' => scanner.TakeCommand() is var name && TexSymbols.Operators.TryGetValue(name, out var symbol) ? symbol : name,
            _ => scanner.TakeCharacter(),
        };
        return bracket is "." or "" ? "" : $"<mo stretchy=\"true\">{Markup.Escape(bracket switch { "<" => "⟨", ">" => "⟩", _ => bracket })}</mo>";
    }

    private string Formula()
    {
        var rows = new TexTable(this, scanner).Rows(end: null, TexTable.Centred);
        return scanner.Peek() == '\0' ? rows : $"<mrow>{rows}{Row('\0')}</mrow>";
    }

    private bool IsAt(string command) => scanner.IsAtCommand(command) || (command == TexTable.EndOfRow && (scanner.IsAtCommand("\\") || scanner.IsAtCommand("end")));

    private string Stray()
    {
        scanner.Take('}');
        return Element("merror", "}");
    }

    /// <summary>One thing with what stands below and above it.</summary>
    private string Scripted()
    {
        var atom = scanner.Peek() is '^' or '_' ? new Atom("<mrow></mrow>") : Single();
        string? below = null, above = null;
        while (true)
        {
            while (scanner.IsAtCommand("limits") || scanner.IsAtCommand("nolimits"))
            {
                scanner.TakeCommand();
            }

            if (scanner.Peek() == '\'')
            {
                above = (above ?? "") + Primes();
            }
            else if (below is null && scanner.Take('_'))
            {
                below = Argument();
            }
            else if (above is null && scanner.Take('^'))
            {
                above = Argument();
            }
            else
            {
                break;
            }
        }

        var (sub, sup, both) = atom.HasLimits ? ("munder", "mover", "munderover") : ("msub", "msup", "msubsup");
        var foot = atom.Xml.Length > 0 ? atom.Xml : "<mrow></mrow>";
        var xml = (below, above) switch
        {
            (null, null) => atom.Xml,
            (not null, null) => $"<{sub}>{foot}{below}</{sub}>",
            (null, not null) => $"<{sup}>{foot}<mrow>{above}</mrow></{sup}>",
            _ => $"<{both}>{foot}{below}<mrow>{above}</mrow></{both}>",
        };
        return atom.IsFunction && scanner.Peek() is not ('(' or '[' or '\0' or '}' or '&') && !scanner.IsAtCommand("left") ? xml + Space("0.1667") : xml;
    }

    private string Primes()
    {
        var primes = new StringBuilder();
        while (scanner.Take('\''))
        {
            primes.Append("<mo>′</mo>");
        }

        return primes.ToString();
    }

    private Atom Single()
    {
        switch (scanner.Peek())
        {
            case '{':
                return new Atom(Argument());
            case '\\':
                return new TexCommands(this, scanner).Run(scanner.TakeCommand());
            case >= '0' and <= '9':
                return new Atom(Element("mn", scanner.TakeNumber()));
            case '~':
                scanner.TakeCharacter();
                return new Atom(Space("0.25"));
            case ':':
                scanner.TakeCharacter();
                return new Atom(scanner.Take('=') ? "<mo>≔</mo>" : "<mo>:</mo>");
        }

        var text = scanner.TakeCharacter();
        return new Atom(char.IsLetter(text, 0) ? Element("mi", text) : Operator(text switch { "-" => "−", "*" => "∗", _ => text }));
    }
}
