using System.Reflection;

namespace Nabla.Notebooks.Display;

/// <summary>
/// The forms that a type gives by itself: public methods ToHtml, ToSvg, ToMarkdown, ToLatex without parameters that return text.
/// So a library can have rich values without knowing notebooks.
/// </summary>
internal static class OwnForms
{
    private static readonly (string Method, string MediaType)[] Methods =
    [
        ("ToHtml", MimeBundle.Html), ("ToSvg", MimeBundle.Svg), ("ToMarkdown", MimeBundle.Markdown), ("ToLatex", MimeBundle.Latex), ("ToMathML", MimeBundle.MathML),
    ];

    /// <summary>The forms, or null where the type has none.</summary>
    public static MimeBundle? Of(object value)
    {
        if (value is Expr)
        {
            return null;
        }

        var forms = Methods
            .Select(m => (m.MediaType, Method: value.GetType().GetMethod(m.Method, BindingFlags.Public | BindingFlags.Instance, [])))
            .Where(m => m.Method?.ReturnType == typeof(string))
            .ToList();
        if (forms.Count == 0)
        {
            return null;
        }

        var result = new MimeBundle { { MimeBundle.Plain, PlainText.Of(value) } };
        foreach (var (mediaType, method) in forms)
        {
            var text = (string)method!.Invoke(value, BindingFlags.DoNotWrapExceptions, null, [], null)!;
            result.Add(mediaType, mediaType == MimeBundle.Latex ? LatexText.Display(text) : text);
        }

        return result;
    }
}
