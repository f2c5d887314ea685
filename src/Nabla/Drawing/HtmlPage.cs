using Nabla.Printing;

namespace Nabla.Drawing;

/// <summary>A page that needs nothing but itself: no network, no kernel, and no script but for a slider.</summary>
internal static class HtmlPage
{
    /// <summary>Lets a slider and a button choose the frame of a picture; without it the first frame is seen.</summary>
    private const string SliderScript = """
        document.querySelectorAll('figure.slider').forEach(function (figure) {
          var frames = figure.querySelectorAll('.frame'), slider = figure.querySelector('input'), button = figure.querySelector('button'), timer = 0;
          if (!(frames.length > 1)) return;
          figure.querySelector('.controls').hidden = false;
          function show() { frames.forEach(function (frame, i) { frame.setAttribute('display', i === +slider.value ? 'inline' : 'none'); }); }
          function stop() { clearInterval(timer); timer = 0; button.textContent = 'Play'; }
          slider.addEventListener('input', function () { stop(); show(); });
          button.addEventListener('click', function () {
            if (timer) { stop(); return; }
            if (+slider.value === frames.length - 1) slider.value = 0;
            button.textContent = 'Stop';
            timer = setInterval(function () { slider.value = +slider.value + 1; show(); if (+slider.value === frames.length - 1) stop(); }, 220);
            show();
          });
        });
        """;

    private const string Rules = """
        html{background:var(--nb-paper);color:var(--nb-ink);color-scheme:light dark}
        body{max-width:46rem;margin:0 auto;padding:1rem 1rem 3rem;font:16px/1.55 system-ui,"DejaVu Sans",sans-serif}
        h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2.2rem;border-bottom:1px solid var(--nb-line);padding-bottom:.25rem}
        figure{margin:1rem 0}svg{display:block;max-width:100%;height:auto;margin:auto}.wide{overflow-x:auto}.wide svg{max-width:none !important;margin:0}
        table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--nb-soft);padding-bottom:.3rem}
        th,td{text-align:right;padding:.2rem .8rem .2rem 0;border-bottom:1px solid var(--nb-line)}
        .note{color:var(--nb-soft);font-size:.95rem}.formula{overflow-x:auto;overflow-y:hidden;padding:.5rem 0;font-size:1.15rem}
        pre{overflow-x:auto;background:var(--nb-box);padding:.7rem;border-radius:6px;font-size:.85rem}
        .controls{display:flex;gap:.8rem;align-items:center;flex-wrap:wrap;color:var(--nb-soft)}.controls[hidden]{display:none}.controls label{flex:1;display:flex;gap:.6rem;align-items:center}.controls input{flex:1;min-width:8rem}
        button{font:inherit;padding:.2rem .9rem;border:1px solid var(--nb-soft);border-radius:6px;background:var(--nb-box);color:var(--nb-ink)}
        @media print{.controls{display:none}h2{break-after:avoid}figure,table{break-inside:avoid}.wide svg{max-width:100% !important}}
        """;

    /// <summary>A page with a title and a body that is markup already.</summary>
    public static WebPage Of(string title, PictureTheme theme, string body, bool needsSlider)
    {
        var script = needsSlider ? $"<script>\n{SliderScript}\n</script>\n" : "";
        return new WebPage(title, $"""
            <!DOCTYPE html>
            <html lang="en" class="{Stylesheet.Class}">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{Markup.Escape(title)}</title>
            <style>{Stylesheet.Of(theme)}{Rules}
            </style>
            </head>
            <body>
            {body}
            {script}</body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
