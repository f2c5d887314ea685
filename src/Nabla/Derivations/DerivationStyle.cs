namespace Nabla.Derivations;

/// <summary>The styles of derivations in HTML. Colours follow the text around, so that they fit light and dark pages.</summary>
internal static class DerivationStyle
{
    /// <summary>For the fragment.</summary>
    public const string Css = """
        .nabla-steps{line-height:1.5;overflow-wrap:anywhere}
        .nabla-steps details{margin:.4em 0;border-left:3px solid color-mix(in srgb,currentColor 25%,transparent);padding-left:.7em}
        .nabla-steps details:not([open]){border-left-style:dotted}
        .nabla-steps summary{cursor:pointer;padding:.15em 0;overflow-x:auto;overflow-y:hidden}
        .nabla-steps summary:focus-visible{outline:2px solid currentColor;outline-offset:2px}
        .nabla-steps p{margin:.35em 0;overflow-x:auto;overflow-y:hidden}
        .nabla-steps math{font-size:1.15em}
        .nabla-steps .number{display:inline-block;min-width:1.4em;text-align:center;border:1px solid currentColor;border-radius:1em;font-size:.8em;opacity:.75}
        .nabla-steps .rule{font-weight:600;margin-left:.6em}
        .nabla-steps .formula{padding:.3em .6em;background:color-mix(in srgb,currentColor 7%,transparent);border-radius:.3em}
        .nabla-steps .binding{margin-left:1.4em;white-space:nowrap}
        .nabla-steps .assumption,.nabla-steps .remark{font-size:.9em;opacity:.8}
        .nabla-steps .remark{margin-left:1em}
        @media print{.nabla-steps details::details-content{content-visibility:visible;block-size:auto}.nabla-steps summary{list-style:none}}
        .nabla-steps .result{font-size:1.15em;font-weight:600}
        """;

    /// <summary>For a document of its own.</summary>
    public const string PageCss = """
        :root{color-scheme:light dark}
        body{font-family:system-ui,sans-serif;max-width:52em;margin:1em auto;padding:0 1em}
        @media print{body{max-width:none}}
        """;
}
