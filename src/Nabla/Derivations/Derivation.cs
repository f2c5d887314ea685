using System.Collections.Immutable;
using Nabla.Derivations;

namespace Nabla;

/// <summary>
/// How a derivative is found, step by step, by the very rules that Diff applies: <see cref="Result"/> is the expression that Diff gives.
/// </summary>
/// <remarks>Made by <c>Steps(J, w)</c>.</remarks>
public sealed class Derivation : IFormattable
{
    internal Derivation(Expr function, StepLevel level, ImmutableArray<DerivationStep> steps)
    {
        Function = function;
        Level = level;
        Steps = steps;
    }

    /// <summary>What is differentiated.</summary>
    public Expr Function { get; }

    /// <summary>How much is shown.</summary>
    public StepLevel Level { get; }

    /// <summary>One tree of steps for each differentiation: several for higher orders and several variables.</summary>
    public ImmutableArray<DerivationStep> Steps { get; }

    /// <summary>The derivative, as Diff gives it.</summary>
    public Expr Result => Steps.IsEmpty ? Function : Steps[^1].Result;

    /// <summary>The rules in the order of working, one sentence each, without any result.</summary>
    public ImmutableArray<string> Hints => DerivationHints.Of(this);

    /// <summary>The derivation as indented text.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The derivation in a format.</summary>
    /// <param name="format">"text" (or null): indented text; "unicode": with two-dimensional formulas; "latex": one aligned
    /// environment; "markdown": a list with formulas in dollar signs; "html": a fragment with details elements and
    /// MathML, without scripts, and "page" a document with it; "hints" and "hintspage": the same with the rule of each step shown
    /// first and its result on demand; "json": one object with a flat list of steps.</param>
    /// <param name="formatProvider">Ignored: the result is the same in every culture.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="LimitException">The text would have more than 20 million characters.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => format switch
    {
        null or "" or "G" or "g" or "text" => DerivationText.Print(this, isTwoDimensional: false),
        "unicode" => DerivationText.Print(this, isTwoDimensional: true),
        "latex" => DerivationLatex.Print(this),
        "markdown" => DerivationMarkdown.Print(this),
        "html" => DerivationHtml.Print(this, hidesResults: false),
        "page" => DerivationHtml.PrintPage(this, hidesResults: false),
        "hints" => DerivationHtml.Print(this, hidesResults: true),
        "hintspage" => DerivationHtml.PrintPage(this, hidesResults: true),
        "json" => DerivationJson.Print(this),
        _ => throw new FormatException($"There is no format '{format}' for derivations; there are: text, unicode, latex, markdown, html, page, hints, hintspage, json."),
    };
}
