using Nabla.Drawing;

namespace Nabla;

/// <summary>A picture of a function, made by <see cref="Plots"/>. Notebooks show it by themselves.</summary>
/// <example><c>File.WriteAllText("square.svg", Plots.Function(w.Pow(2), w).ToSvg())</c></example>
public sealed class Plot
{
    private readonly string svg;

    internal Plot(string title, string description, PlotOptions options, Action<SvgWriter> draw)
    {
        Title = title;
        Description = description;
        svg = Picture.Of(options.Width, options.Height, title, description, options.Theme, draw);
    }

    /// <summary>What the picture is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string Description { get; }

    /// <summary>The picture in SVG that needs nothing else.</summary>
    public string ToSvg() => svg;

    /// <summary>The title and the description.</summary>
    public override string ToString() => $"{Title}. {Description}";
}
