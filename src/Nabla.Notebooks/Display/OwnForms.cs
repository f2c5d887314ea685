using System.Reflection;

namespace Nabla.Notebooks.Display;

/// <summary>
/// The forms that a type gives by itself: public methods ToHtml, ToSvg, ToMarkdown, ToLatex, ToMathML that can be called without
/// arguments and return text. So a library can have rich values without knowing notebooks.
/// </summary>
internal static class OwnForms
{
    private const int LongestForm = 2_000_000; // what a notebook can be saved and opened with

    private static readonly (string Method, string MediaType)[] Methods =
    [
        ("ToHtml", MimeBundle.Html), ("ToSvg", MimeBundle.Svg), ("ToMarkdown", MimeBundle.Markdown), ("ToLatex", MimeBundle.Latex), ("ToMathML", MimeBundle.MathML),
    ];

    /// <summary>The forms, or null where the type has none.</summary>
    public static MimeBundle? Of(object value)
    {
        var forms = value switch
        {
            Expr => [],
            Derivation derivation => OfDerivation(derivation),
            WebPage page => [(MimeBundle.Html, () => Frame.Of(page.ToHtml()))],
            _ => Methods.Select(m => (m.MediaType, Write: Writer(value, m.Method))).Where(m => m.Write is not null).Select(m => (m.MediaType, m.Write!)).ToList(),
        };
        if (forms.Count == 0)
        {
            return null;
        }

        var result = new MimeBundle { { MimeBundle.Plain, PlainText.Of(value) } };
        foreach (var (mediaType, write) in forms)
        {
            if (TextOf(write) is { Length: <= LongestForm } text)
            {
                result.Add(mediaType, mediaType == MimeBundle.Latex ? LatexText.Display(text) : text);
            }
        }

        return result;
    }

    /// <summary>Null for a value that is too large for this form: its text says it all the same.</summary>
    private static string? TextOf(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (LimitException)
        {
            return null;
        }
    }

    private static List<(string MediaType, Func<string> Write)> OfDerivation(Derivation derivation) =>
    [
        (MimeBundle.Html, () => derivation.ToString("html")),
        (MimeBundle.Markdown, () => derivation.ToString("markdown")),
        (MimeBundle.Latex, () => derivation.ToString("latex")),
    ];

    private static Func<string>? Writer(object value, string name)
    {
        var method = value.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.Name == name && m.ReturnType == typeof(string) && !m.IsGenericMethod && m.GetParameters().All(p => p.IsOptional))
            .MinBy(m => m.GetParameters().Length);
        return method is null ? null : () => (string)method.Invoke(value, BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding, null, Omitted(method), null)!;
    }

    private static object[] Omitted(MethodInfo method) => [.. method.GetParameters().Select(_ => Type.Missing)];
}
