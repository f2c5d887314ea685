namespace Nabla.Drawing;

/// <summary>
/// The colours and fonts of all pictures. Dark or light follows the reader's system, or is fixed. Colours never stand alone:
/// values, gradients and local derivatives also differ in what is written before them and in weight or slant, curves in dashes.
/// </summary>
internal static class Stylesheet
{
    /// <summary>The class of every picture, to which the rules are confined.</summary>
    public const string Class = "nabla";

    private const string Light = "--nb-paper:#ffffff;--nb-ink:#1c2330;--nb-soft:#5b6676;--nb-line:#c3cad5;--nb-box:#f5f7fa;--nb-1:#1a5fb4;--nb-2:#b3440b;--nb-3:#00695c;--nb-4:#7a3e9d;--nb-area:#1a5fb4";
    private const string Dark = "--nb-paper:#14181f;--nb-ink:#e8ecf2;--nb-soft:#a3adbb;--nb-line:#414b5a;--nb-box:#1e2530;--nb-1:#82b6ff;--nb-2:#ff9f68;--nb-3:#5fd3bc;--nb-4:#cf9ff0;--nb-area:#82b6ff";

    private const string Rules = """
        .nabla text{font-family:"DejaVu Sans",Verdana,system-ui,sans-serif;font-size:13px;fill:var(--nb-ink)}
        .nabla .paper{fill:var(--nb-paper)}
        .nabla .name{font-weight:600}
        .nabla .value{fill:var(--nb-1)}
        .nabla .gradient{fill:var(--nb-2);font-weight:600}
        .nabla .local{fill:var(--nb-3);font-style:italic;font-size:12px}
        .nabla .box{fill:var(--nb-box);stroke:var(--nb-soft);stroke-width:1}
        .nabla .output{stroke:var(--nb-ink);stroke-width:2}
        .nabla .pill{fill:var(--nb-paper);stroke:var(--nb-3);stroke-width:.8;stroke-dasharray:2 2}
        .nabla .edge{fill:none;stroke:var(--nb-soft);stroke-width:1.2}
        .nabla .arrow{fill:var(--nb-soft)}
        .nabla .grid{stroke:var(--nb-line);stroke-width:.6;fill:none}
        .nabla .axis{stroke:var(--nb-soft);stroke-width:1.2;fill:none}
        .nabla .tick{font-size:12px;fill:var(--nb-soft)}
        .nabla .label{font-size:13px}
        .nabla .note{font-size:12px;fill:var(--nb-soft)}
        .nabla .curve{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
        .nabla .thin{stroke-width:1.5}
        .nabla .c1{stroke:var(--nb-1)}.nabla .c2{stroke:var(--nb-2);stroke-dasharray:7 4}
        .nabla .c3{stroke:var(--nb-3);stroke-dasharray:2 4}.nabla .c4{stroke:var(--nb-4);stroke-dasharray:10 3 2 3}
        .nabla .f1{fill:var(--nb-1)}.nabla .f2{fill:var(--nb-2)}.nabla .f3{fill:var(--nb-3)}.nabla .f4{fill:var(--nb-4)}
        .nabla .point{stroke:var(--nb-paper);stroke-width:1.5}
        .nabla .halo{paint-order:stroke;stroke:var(--nb-paper);stroke-width:3px;stroke-linejoin:round}
        """;

    /// <summary>The style sheet: everything that the pictures of a document need.</summary>
    public static string Of(PictureTheme theme)
    {
        var variables = theme switch
        {
            PictureTheme.Light => $".nabla{{{Light}}}",
            PictureTheme.Dark => $".nabla{{{Dark}}}",
            _ => $".nabla{{{Light}}}\n@media (prefers-color-scheme:dark){{.nabla{{{Dark}}}}}\n@media print{{.nabla{{{Light}}}}}",
        };
        return $"\n{variables}\n{Rules}\n".ReplaceLineEndings("\n");
    }
}
