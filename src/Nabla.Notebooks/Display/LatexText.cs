using System.Text;

namespace Nabla.Notebooks.Display;

/// <summary>LaTeX as notebooks show it, made harmless: it ends up in a web page.</summary>
internal static class LatexText
{
    /// <summary>The formula between dollar signs, in display style as in SymPy's notebooks.</summary>
    public static string Display(string latex) => $"$\\displaystyle {Harmless(latex)}$";

    /// <summary>The same formula without characters that begin HTML, end the formula, or make a link where dollar signs are not known.</summary>
    public static string Harmless(string latex)
    {
        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length; i++)
        {
            text.Append(latex[i] switch
            {
                '<' => @"\lt ",
                '>' => @"\gt ",
                '(' when i > 0 && latex[i - 1] == ']' => "{}(",
                '$' when i == 0 || latex[i - 1] != '\\' => @"\$",
                var c => c.ToString(),
            });
        }

        return text.ToString();
    }
}
