using System.Collections.Frozen;

namespace Nabla.Printing;

/// <summary>Names of symbols and functions in Unicode: Greek letters, accents, sub- and superscripts where all of them exist.</summary>
internal static class UnicodeNames
{
    private static readonly FrozenDictionary<string, string> Letters = MakeLetters();

    private static readonly FrozenDictionary<char, char> Subscripts = Pairs("aeiouvrxhklmnpst0123456789+-=()", "ₐₑᵢₒᵤᵥᵣₓₕₖₗₘₙₚₛₜ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

    private static readonly FrozenDictionary<char, char> Superscripts = Pairs("in0123456789+-=()", "ⁱⁿ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾");

    private static readonly FrozenDictionary<string, string> GreekSubscripts = new Dictionary<string, string>
    {
        ["beta"] = "ᵦ",
        ["gamma"] = "ᵧ",
        ["rho"] = "ᵨ",
        ["phi"] = "ᵩ",
        ["chi"] = "ᵪ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Accents that a name may end in, longest first: a combining mark in the middle, or text around the name.</summary>
    private static readonly (string Ending, string Before, string Middle, string After)[] Modifiers =
    [
        ("mathring", "", "\u030A", ""), ("ddddot", "", "\u20DC", ""), ("dddot", "", "\u20DB", ""), ("check", "", "\u030C", ""),
        ("breve", "", "\u0306", ""), ("acute", "", "\u0301", ""), ("grave", "", "\u0300", ""), ("tilde", "", "\u0303", ""),
        ("prime", "", "", "′"), ("ddot", "", "\u0308", ""), ("norm", "‖", "", "‖"), ("dot", "", "\u0307", ""), ("hat", "", "\u0302", ""),
        ("bar", "", "\u0305", ""), ("vec", "", "\u20D7", ""), ("prm", "", "", "′"), ("avg", "⟨", "", "⟩"), ("abs", "|", "", "|"), ("mag", "|", "", "|"),
    ];

    public static string Of(string text)
    {
        var (name, supers, subs) = SymbolName.Split(text);
        name = OfWord(name);
        var prettySupers = supers.Select(s => Script(s, Superscripts, null)).ToList();
        var prettySubs = subs.Select(s => Script(s, Subscripts, GreekSubscripts)).ToList();
        if (prettySupers.Contains(null) || prettySubs.Contains(null))
        {
            return name + string.Concat(subs.Select(s => "_" + OfWord(s))) + string.Concat(supers.Select(s => "__" + OfWord(s)));
        }

        return name + string.Join(' ', prettySupers) + string.Join(' ', prettySubs);
    }

    private static string? Script(string text, FrozenDictionary<char, char> characters, FrozenDictionary<string, string>? words) =>
        words?.GetValueOrDefault(text)
        ?? (text.All(characters.ContainsKey) ? string.Concat(text.Select(c => characters[c])) : null);

    /// <summary>A word without scripts: alpha as a letter, xhat with its accent.</summary>
    public static string OfWord(string word)
    {
        if (Letters.TryGetValue(word, out var letter))
        {
            return letter;
        }

        foreach (var (ending, before, middle, after) in Modifiers)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                var rest = OfWord(word[..^ending.Length]);
                var place = middle.Length == 0 ? rest.Length : Math.Min((rest.Length / 2) + 1, rest.Length);
                return before + rest[..place] + middle + rest[place..] + after;
            }
        }

        return word;
    }

    private static FrozenDictionary<string, string> MakeLetters()
    {
        string[] names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lamda", "mu", "nu", "xi", "omicron", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"];
        var letters = new Dictionary<string, string> { ["lambda"] = "λ", ["Lambda"] = "Λ" };
        for (var i = 0; i < names.Length; i++)
        {
            letters[names[i]] = ((char)('α' + i)).ToString();
            if (names[i] != "varsigma")
            {
                letters[char.ToUpperInvariant(names[i][0]) + names[i][1..]] = ((char)('Α' + i)).ToString();
            }
        }

        return letters.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<char, char> Pairs(string from, string to) =>
        from.Zip(to).ToFrozenDictionary(p => p.First, p => p.Second);
}
