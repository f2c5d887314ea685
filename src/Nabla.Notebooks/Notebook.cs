using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks;

/// <summary>What cells can call to show things, ask for input and notice an interrupt; imported into every cell.</summary>
public static class Notebook
{
    /// <summary>Is cancelled when the person interrupts the cell. Loops and awaits stop by themselves; pass it to work on other threads.</summary>
    public static CancellationToken Interrupted => Cell.Interrupted;

    private static CellScope Cell => CellScope.Current ?? throw new InvalidOperationException("This works in the cells of a notebook only.");

    /// <summary>Shows a value as it is shown at the end of a cell: formulas typeset, tables as tables.</summary>
    /// <returns>A handle by which it can be replaced: <c>var bar = Display(0); bar.Update(50);</c></returns>
    public static DisplayHandle Display(object? value)
    {
        var handle = new DisplayHandle(Cell, Guid.NewGuid().ToString("N"));
        handle.Show(value, isUpdate: false);
        return handle;
    }

    /// <summary>HTML as it is, scripts included: use it for what you have written yourself.</summary>
    public static MimeBundle Html(string html) => new() { { MimeBundle.Plain, html }, { MimeBundle.Html, html } };

    /// <summary>A formula in LaTeX, without dollar signs.</summary>
    public static MimeBundle Latex(string latex) => new() { { MimeBundle.Plain, latex }, { MimeBundle.Latex, LatexText.Display(latex) } };

    /// <summary>Text in Markdown.</summary>
    public static MimeBundle Markdown(string markdown) => new() { { MimeBundle.Plain, markdown }, { MimeBundle.Markdown, markdown } };

    /// <summary>A drawing in SVG.</summary>
    public static MimeBundle Svg(string svg) => new() { { MimeBundle.Plain, "<drawing>" }, { MimeBundle.Svg, svg } };

    /// <summary>A whole page of HTML in a frame of its own. Scripts in it run, and reach nothing outside of the frame.</summary>
    /// <param name="html">The page.</param>
    /// <param name="height">The height of the frame in pixels.</param>
    public static MimeBundle Page(string html, int height = Frame.UsualHeight)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new() { { MimeBundle.Plain, "<page>" }, { MimeBundle.Html, Frame.Of(html, height) } };
    }

    /// <summary>A page that shows itself, in a frame of another height: <c>Page(Explain(J, w, [(w, 3)]), 900)</c>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="height">The height of the frame in pixels.</param>
    public static MimeBundle Page(WebPage page, int height = Frame.UsualHeight)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new() { { MimeBundle.Plain, page.Title }, { MimeBundle.Html, Frame.Of(page.ToHtml(), height) } };
    }

    /// <summary>A picture in PNG.</summary>
    public static MimeBundle Png(ReadOnlySpan<byte> png) => new() { { MimeBundle.Plain, "<picture>" }, { MimeBundle.Png, Convert.ToBase64String(png) } };

    /// <summary>Says how values of a type are shown from now on.</summary>
    /// <param name="format">Gives the forms of a value.</param>
    public static void Register<T>(Func<T, MimeBundle> format)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(format);
        Formatter.Register(typeof(T), value => format((T)value));
    }

    /// <summary>Asks the person for a line of text.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask: the notebook runs by itself.</exception>
    public static string Input(string prompt = "") => Cell.Output.ReadLine(prompt, isPassword: false, Cell.Interrupted);

    /// <summary>Asks the person for a line that is not shown.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask: the notebook runs by itself.</exception>
    public static string Password(string prompt = "") => Cell.Output.ReadLine(prompt, isPassword: true, Cell.Interrupted);

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Only when the next output comes, which does not flicker.</param>
    public static void Clear(bool wait = false) => Cell.Output.Clear(wait);
}
