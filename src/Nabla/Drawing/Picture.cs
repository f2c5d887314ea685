namespace Nabla.Drawing;

/// <summary>The frame of a picture: one svg element with its size, title, description and style.</summary>
internal static class Picture
{
    /// <summary>A picture of its own, which needs nothing else.</summary>
    /// <param name="width">The width in pixels at which it is meant to be shown; it scales.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="title">What the picture is, in a few words.</param>
    /// <param name="description">What the picture shows, for those who cannot see it.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="draw">Draws what is in it.</param>
    public static string Of(double width, double height, string title, string description, PictureTheme theme, Action<SvgWriter> draw)
    {
        var svg = new SvgWriter();
        svg.Begin(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", Stylesheet.Class),
            ("role", "img"),
            ("viewBox", $"0 0 {SvgValue.Number(width)} {SvgValue.Number(height)}"),
            ("width", width),
            ("height", height),
            ("style", "max-width:100%;height:auto"));
        svg.Text("title", title);
        svg.Text("desc", description);
        svg.Begin("style").Raw(Stylesheet.Of(theme)).End();
        svg.Empty("rect", ("class", "paper"), ("width", width), ("height", height));
        draw(svg);
        return svg.End().ToString();
    }
}
