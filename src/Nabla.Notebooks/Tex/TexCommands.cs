using Nabla.Printing;

namespace Nabla.Notebooks.Tex;

/// <summary>What the commands of LaTeX mean.</summary>
internal sealed class TexCommands(TexMath math, TexScanner scanner)
{
    /// <summary>Carries out a command whose name has been read.</summary>
    public TexMath.Atom Run(string name)
    {
        if (TexSymbols.Letters.TryGetValue(name, out var letter))
        {
            return new(TexMath.Element("mi", letter));
        }

        if (TexSymbols.Operators.TryGetValue(name, out var symbol))
        {
            return new(TexMath.Operator(symbol));
        }

        if (TexSymbols.Large.TryGetValue(name, out var large))
        {
            return char.IsAsciiLetter(large[0])
                ? new($"<mo movablelimits=\"true\" lspace=\"0\" rspace=\"0\">{large}</mo>", HasLimits: true, IsFunction: true)
                : new($"<mo movablelimits=\"true\">{large}</mo>", HasLimits: true);
        }

        if (TexSymbols.Functions.Contains(name))
        {
            return new(TexMath.Element("mi", name), IsFunction: true);
        }

        if (TexSymbols.Spaces.TryGetValue(name, out var width))
        {
            return new(TexMath.Space(width));
        }

        return TexSymbols.Accents.TryGetValue(name, out var accent) ? Accent(name, accent)
            : TexSymbols.Ignored.Contains(name) ? new("")
            : new(WithArguments(name), HasLimits: name == "operatorname*", IsFunction: name == "operatorname");
    }

    private static TexMath.Atom Below(string content, string mark) => new($"<munder>{content}{mark}</munder>", HasLimits: true);

    private TexMath.Atom Accent(string name, string mark)
    {
        var content = math.Argument();
        var isWide = name.StartsWith("wide", StringComparison.Ordinal) || name.StartsWith("over", StringComparison.Ordinal) || name.StartsWith("under", StringComparison.Ordinal);
        var element = $"<mo stretchy=\"{(isWide ? "true" : "false")}\">{mark}</mo>";
        return name.StartsWith("under", StringComparison.Ordinal) ? Below(content, element) : new($"<mover accent=\"true\">{content}{element}</mover>", HasLimits: name == "overbrace");
    }

    private string WithArguments(string name)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                return $"<mfrac>{math.Argument()}{math.Argument()}</mfrac>";
            case "binom":
                return $"<mrow><mo>(</mo><mfrac linethickness=\"0\">{math.Argument()}{math.Argument()}</mfrac><mo>)</mo></mrow>";
            case "sqrt":
                return scanner.TakeOptional() is { } root ? $"<mroot>{math.Argument()}{TexMath.Element("mn", root)}</mroot>" : $"<msqrt>{math.Argument()}</msqrt>";
            case "overset" or "stackrel":
                var above = math.Argument();
                return $"<mover>{math.Argument()}{above}</mover>";
            case "underset":
                var below = math.Argument();
                return $"<munder>{math.Argument()}{below}</munder>";
            case "text" or "textbf" or "textit" or "textrm" or "texttt" or "mbox":
                return Words(scanner.TakeRaw());
            case "operatorname":
                scanner.Take('*');
                return TexMath.Element("mi", scanner.TakeRaw());
            case "left":
                return Fenced();
            case "right":
                return math.Delimiter();
            case "begin":
                return new TexTable(math, scanner).Environment(scanner.TakeRaw());
            case "tag":
                return $"<mrow>{TexMath.Space("2")}<mtext>({Markup.Escape(scanner.TakeRaw())})</mtext></mrow>";
            case "label":
                scanner.TakeRaw();
                return "";
            case "boxed":
                return $"<mrow style=\"border:1px solid;padding:.2em\">{math.Argument()}</mrow>";
            case "pmod":
                return $"<mrow><mo>(</mo><mi>mod</mi>{TexMath.Space("0.3")}{math.Argument()}<mo>)</mo></mrow>";
            case "bmod" or "mod":
                return "<mo>mod</mo>";
            case "#" or "$" or "%" or "&" or "_":
                return TexMath.Element("mi", name);
            case " " or "\n":
                return TexMath.Space("0.25");
            case "\\":
                return "";
            default:
                return IsAlphabet(name) ? TexMath.Element("mi", TexAlphabets.Of(name, scanner.TakeRaw())!) : TexMath.Element("mtext", "\\" + name);
        }
    }

    private static bool IsAlphabet(string name) => TexAlphabets.Of(name, "") is not null;

    private string Fenced()
    {
        var open = math.Delimiter();
        var content = math.Row('\0', "right");
        if (!scanner.IsAtCommand("right"))
        {
            return $"<mrow>{open}{content}</mrow>";
        }

        scanner.TakeCommand();
        return $"<mrow>{open}{content}{math.Delimiter()}</mrow>";
    }

    /// <summary>Words with the blanks around them, which MathML would drop; formulas inside of them stay text.</summary>
    private static string Words(string text)
    {
        var plain = text.Replace(@"\ ", " ", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace(' ', '\u00a0');
        return TexMath.Element("mtext", plain);
    }
}
