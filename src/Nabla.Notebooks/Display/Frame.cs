using Nabla.Printing;

namespace Nabla.Notebooks.Display;

/// <summary>A whole page inside another: in a frame of its own, from which its scripts reach nothing outside.</summary>
internal static class Frame
{
    public const int UsualHeight = 600;

    public static string Of(string html, int height = UsualHeight) =>
        $"<iframe sandbox=\"allow-scripts\" srcdoc=\"{Markup.Escape(html)}\" style=\"width:100%;height:{height}px;border:0\"></iframe>";
}
