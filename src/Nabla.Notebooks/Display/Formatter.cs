using System.Collections.Concurrent;

namespace Nabla.Notebooks.Display;

/// <summary>Gives the forms in which a value is shown.</summary>
internal static class Formatter
{
    private static readonly ConcurrentDictionary<Type, Func<object, MimeBundle>> Registered = new();

    public static void Register(Type type, Func<object, MimeBundle> format) => Registered[type] = format;

    public static MimeBundle Format(object? value)
    {
        switch (value)
        {
            case null:
                return new MimeBundle { { MimeBundle.Plain, "null" } };
            case MimeBundle bundle:
                return bundle;
            case DisplayHandle:
                return new MimeBundle();
        }

        if (Registration(value.GetType()) is { } format)
        {
            return format(value);
        }

        if (OwnForms.Of(value) is { } own)
        {
            return own;
        }

        var result = new MimeBundle { { MimeBundle.Plain, PlainText.Of(value) } };
        if (Formula.Of(value, FormulaLanguage.Latex) is { } latex)
        {
            result.Add(MimeBundle.Latex, latex);
            if (Formula.Of(value, FormulaLanguage.MathML) is { } mathML)
            {
                result.Add(MimeBundle.MathML, mathML);
            }
        }
        else if (value is not string && Table.Of(value) is { } table)
        {
            return new MimeBundle { { MimeBundle.Plain, table.ToText() }, { MimeBundle.Html, table.ToHtml() } };
        }

        return result;
    }

    private static Func<object, MimeBundle>? Registration(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Registered.TryGetValue(t, out var format))
            {
                return format;
            }
        }

        return type.GetInterfaces().Select(i => Registered.GetValueOrDefault(i)).FirstOrDefault(f => f is not null);
    }
}
