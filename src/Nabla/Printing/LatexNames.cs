using System.Collections.Frozen;

namespace Nabla.Printing;

/// <summary>Names of symbols and functions in LaTeX: Greek letters, accents, sub- and superscripts.</summary>
internal static class LatexNames
{
    /// <summary>The commands for functions that LaTeX has.</summary>
    private static readonly FrozenSet<string> Commands = FrozenSet.Create(
        StringComparer.Ordinal,
        "arcsin", "arccos", "arctan", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt", "ln", "log", "sec", "csc", "cot", "coth", "re", "im", "frac", "root", "arg");

    private static readonly FrozenSet<string> Letters = FrozenSet.Create(
        StringComparer.Ordinal,
        "alpha", "beta", "chi", "delta", "epsilon", "eta", "gamma", "iota", "kappa", "lambda", "mu", "nu", "omega", "omicron", "phi", "pi", "psi", "rho", "sigma", "tau", "theta", "upsilon", "xi", "zeta");

    private static readonly FrozenSet<string> OtherLetters = FrozenSet.Create(
        StringComparer.Ordinal, "beth", "aleph", "mho", "gimel", "eth", "wp", "hbar", "daleth", "hslash", "ell");

    /// <summary>Letters whose command is not their name; capitals that look Latin have no command.</summary>
    private static readonly FrozenDictionary<string, string> SpecialLetters = new Dictionary<string, string>
    {
        ["Alpha"] = @"\mathrm{A}",
        ["Beta"] = @"\mathrm{B}",
        ["Gamma"] = @"\Gamma",
        ["Delta"] = @"\Delta",
        ["Epsilon"] = @"\mathrm{E}",
        ["Zeta"] = @"\mathrm{Z}",
        ["Eta"] = @"\mathrm{H}",
        ["Theta"] = @"\Theta",
        ["Iota"] = @"\mathrm{I}",
        ["Kappa"] = @"\mathrm{K}",
        ["Lambda"] = @"\Lambda",
        ["Lamda"] = @"\Lambda",
        ["lamda"] = @"\lambda",
        ["Mu"] = @"\mathrm{M}",
        ["Nu"] = @"\mathrm{N}",
        ["Xi"] = @"\Xi",
        ["omicron"] = "o",
        ["Omicron"] = @"\mathrm{O}",
        ["Pi"] = @"\Pi",
        ["Rho"] = @"\mathrm{P}",
        ["Sigma"] = @"\Sigma",
        ["Tau"] = @"\mathrm{T}",
        ["Upsilon"] = @"\Upsilon",
        ["Phi"] = @"\Phi",
        ["Chi"] = @"\mathrm{X}",
        ["khi"] = @"\chi",
        ["Khi"] = @"\mathrm{X}",
        ["Psi"] = @"\Psi",
        ["Omega"] = @"\Omega",
        ["varepsilon"] = @"\varepsilon",
        ["varkappa"] = @"\varkappa",
        ["varphi"] = @"\varphi",
        ["varpi"] = @"\varpi",
        ["varrho"] = @"\varrho",
        ["varsigma"] = @"\varsigma",
        ["vartheta"] = @"\vartheta",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Accents and styles that a name may end in, longest first.</summary>
    private static readonly (string Ending, string Before, string After)[] Modifiers =
    [
        .. new (string Ending, string Before, string After)[]
        {
            ("mathring", @"\mathring{", "}"), ("ddddot", @"\ddddot{", "}"), ("dddot", @"\dddot{", "}"), ("ddot", @"\ddot{", "}"),
            ("dot", @"\dot{", "}"), ("check", @"\check{", "}"), ("breve", @"\breve{", "}"), ("acute", @"\acute{", "}"),
            ("grave", @"\grave{", "}"), ("tilde", @"\tilde{", "}"), ("hat", @"\hat{", "}"), ("bar", @"\bar{", "}"),
            ("vec", @"\vec{", "}"), ("prime", "{", "}'"), ("prm", "{", "}'"), ("bold", @"\boldsymbol{", "}"),
            ("bm", @"\boldsymbol{", "}"), ("cal", @"\mathcal{", "}"), ("scr", @"\mathscr{", "}"), ("frak", @"\mathfrak{", "}"),
            ("norm", @"\left\|{", @"}\right\|"), ("avg", @"\left\langle{", @"}\right\rangle"), ("abs", @"\left|{", @"}\right|"), ("mag", @"\left|{", @"}\right|"),
        }.OrderByDescending(m => m.Ending.Length),
    ];

    /// <summary>A symbol's name.</summary>
    public static string OfSymbol(string name)
    {
        if (LatexText.IsFormula(name))
        {
            return name;
        }

        var (letter, supers, subs) = SymbolName.Split(name);
        var text = Translate(letter);
        text += supers.Count > 0 ? $"^{{{string.Join(' ', supers.Select(Translate))}}}" : "";
        return text + (subs.Count > 0 ? $"_{{{string.Join(' ', subs.Select(Translate))}}}" : "");
    }

    /// <summary>A function's name: a command of LaTeX, a letter, or a word in upright type.</summary>
    public static string OfFunction(string name)
    {
        var text = OfSymbol(name);
        var script = text.AsSpan().IndexOfAny('^', '_');
        return Commands.Contains(text) ? @"\" + text
            : text.Length == 1 || text.StartsWith('\\') || script == 1 ? text
            : script > 0 ? $@"\operatorname{{{text[..script]}}}{text[script..]}"
            : $@"\operatorname{{{text}}}";
    }

    private static string Translate(string word)
    {
        if (SpecialLetters.TryGetValue(word, out var command))
        {
            return command;
        }

        var lower = word.ToLowerInvariant();
        if (Letters.Contains(lower))
        {
            return @"\" + lower;
        }

        if (OtherLetters.Contains(word))
        {
            return @"\" + word;
        }

        foreach (var (ending, before, after) in Modifiers)
        {
            if (word.Length > ending.Length && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return before + Translate(word[..^ending.Length]) + after;
            }
        }

        return LatexText.Word(word);
    }
}
