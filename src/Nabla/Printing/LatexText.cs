using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Nabla.Printing;

/// <summary>Plain text in LaTeX.</summary>
internal static class LatexText
{
    /// <summary>The commands with an argument that a name may contain; others could do more than draw it.</summary>
    private static readonly FrozenSet<string> Styles = FrozenSet.Create(
        StringComparer.Ordinal,
        "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathbb", "mathfrak", "mathscr", "boldsymbol", "operatorname", "text", "textrm", "textbf", "textit",
        "hat", "widehat", "bar", "overline", "underline", "tilde", "widetilde", "vec", "dot", "ddot", "check", "breve", "acute", "grave", "mathring");

    /// <summary>The signs that a name may contain.</summary>
    private static readonly FrozenSet<string> Signs = FrozenSet.Create(
        StringComparer.Ordinal,
        "prime", "ast", "star", "dagger", "circ", "bullet", "perp", "parallel", "infty", "pm", "mp", "ell", "hbar", "partial", "nabla",
        "alpha", "beta", "chi", "delta", "epsilon", "eta", "gamma", "iota", "kappa", "lambda", "mu", "nu", "omega", "phi", "pi", "psi", "rho", "sigma", "tau", "theta", "upsilon", "xi", "zeta",
        "varepsilon", "varkappa", "varphi", "varpi", "varrho", "varsigma", "vartheta", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega");

    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}$&#%^_~<>`");

    /// <summary>Whether a name is LaTeX already, as names with braces are meant to be: its braces match, and its commands only draw letters, accents and signs.</summary>
    public static bool IsFormula(string name)
    {
        if (!name.Contains('{', StringComparison.Ordinal) || name.Count(c => c == '_') > 1 || name.Count(c => c == '^') > 1)
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : '\0';
            var isAccepted = name[i] switch
            {
                '{' => ++depth > 0,
                '}' => --depth >= 0,
                '_' or '^' => next == '{' || char.IsAsciiLetterOrDigit(next),
                '\\' => SkipCommand(name, ref i),
                ' ' or '(' or ')' or ',' or '+' or '-' or '*' or '/' or '=' or '.' or '|' or ':' => true,
                var c => char.IsLetterOrDigit(c),
            };
            if (!isAccepted)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>Whether a character is nothing that could be seen: a control or format character, the end of a line.</summary>
    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse;

    private static bool SkipCommand(string name, ref int position)
    {
        var start = position + 1;
        while (position + 1 < name.Length && char.IsAsciiLetter(name[position + 1]))
        {
            position++;
        }

        var command = name[start..(position + 1)];
        return Signs.Contains(command) || (Styles.Contains(command) && position + 1 < name.Length && name[position + 1] == '{');
    }

    /// <summary>A word in a formula: as it stands, or as text where it contains what has a meaning in LaTeX.</summary>
    public static string Word(string word) =>
        word.AsSpan().ContainsAny(Special) || word.Any(IsInvisible) ? $@"\text{{{Escape(word)}}}" : word;

    /// <summary>The text as it may stand in \text{...}: what has a meaning in LaTeX is written as a command.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '{' or '}' or '$' or '&' or '#' or '%' or '_' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append(@"\textbackslash "),
                '^' => escaped.Append(@"\textasciicircum "),
                '~' => escaped.Append(@"\textasciitilde "),
                '<' => escaped.Append(@"\textless "),
                '>' => escaped.Append(@"\textgreater "),
                '`' => escaped.Append('‘'),
                _ => escaped.Append(IsInvisible(c) ? ' ' : c),
            };
        }

        return escaped.ToString();
    }
}
