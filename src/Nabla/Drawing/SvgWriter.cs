using System.Text;
using Nabla.Printing;

namespace Nabla.Drawing;

/// <summary>Writes well-formed SVG: every text and every attribute is escaped here and nowhere else.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Begins an element.</summary>
    public SvgWriter Begin(string element, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Start(element, attributes);
        text.Append('>');
        open.Push(element);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public SvgWriter End()
    {
        text.Append("</").Append(open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element without content.</summary>
    public SvgWriter Empty(string element, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Start(element, attributes);
        text.Append("/>\n");
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public SvgWriter Text(string element, string content, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Begin(element, attributes);
        text.Append(Markup.Escape(content));
        return End();
    }

    /// <summary>Markup that is known to be well-formed: another picture, a style sheet.</summary>
    public SvgWriter Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>What has been written; every element is ended.</summary>
    public override string ToString() => open.Count == 0 ? text.ToString() : throw new InvalidOperationException($"<{open.Peek()}> is not ended.");

    private void Start(string element, ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Computation.Step();
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            text.Append(' ').Append(name).Append("=\"").Append(Markup.Escape(value.Text)).Append('"');
        }
    }
}
