using System.Globalization;

namespace Nabla.Printing;

/// <summary>How tightly a layout binds; from <see cref="Product"/> on, a layout needs brackets in some surroundings.</summary>
internal enum Binding2D
{
    Atom,
    Function,
    Division,
    Power,
    Product,
    Sum,
    Negative,
    Open,
}

/// <summary>Two-dimensional text: lines of equal width, one of which is the line on which neighbours are placed.</summary>
internal sealed class Layout
{
    private Layout(string[] lines, int baseline, Binding2D binding)
    {
        Lines = lines;
        Baseline = baseline;
        Binding = binding;
    }

    /// <summary>The lines, from top to bottom.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The index of the line on which neighbours are placed; it may lie outside.</summary>
    public int Baseline { get; }

    /// <summary>How tightly the layout binds.</summary>
    public Binding2D Binding { get; }

    /// <summary>For a function application its name and its bracketed arguments, between which an exponent goes.</summary>
    public (Layout Name, Layout Arguments)? Parts { get; private init; }

    public int Height => Lines.Count;

    public int Width => WidthOf(Lines[0]);

    /// <summary>One line of text.</summary>
    public static Layout Text(string text, Binding2D binding = Binding2D.Atom) => new([text], 0, binding);

    /// <summary>Lines of equal width.</summary>
    public static Layout Of(IEnumerable<string> lines, int baseline = 0) => new([.. lines], baseline, Binding2D.Atom);

    /// <summary>A function's name beside its bracketed arguments.</summary>
    public static Layout Application(Layout name, Layout arguments)
    {
        var row = Row(name, arguments);
        return new Layout([.. row.Lines], row.Baseline, Binding2D.Function) { Parts = (name, arguments) };
    }

    /// <summary>Layouts side by side, their baselines on one line.</summary>
    public static Layout Row(params ReadOnlySpan<Layout> items)
    {
        var baseline = int.MinValue;
        var below = int.MinValue;
        foreach (var item in items)
        {
            baseline = Math.Max(baseline, item.Baseline);
            below = Math.Max(below, item.Height - item.Baseline);
        }

        var lines = new string[baseline + below];
        var pieces = new string[items.Length];
        for (var y = 0; y < lines.Length; y++)
        {
            for (var i = 0; i < items.Length; i++)
            {
                var line = y - (baseline - items[i].Baseline);
                pieces[i] = line >= 0 && line < items[i].Height ? items[i].Lines[line] : new string(' ', items[i].Width);
            }

            lines[y] = string.Concat(pieces);
        }

        return new Layout(lines, baseline, Binding2D.Atom);
    }

    /// <summary>Layouts on top of one another, centred; the baseline is that of one of them.</summary>
    public static Layout Stack(int indexOfBase, params ReadOnlySpan<Layout> items)
    {
        var width = 0;
        foreach (var item in items)
        {
            width = Math.Max(width, item.Width);
        }

        var lines = new List<string>();
        var baseline = 0;
        for (var i = 0; i < items.Length; i++)
        {
            baseline = i == indexOfBase ? lines.Count + items[i].Baseline : baseline;
            foreach (var line in items[i].Lines)
            {
                var pad = width - WidthOf(line);
                lines.Add(new string(' ', pad / 2) + line + new string(' ', pad - (pad / 2)));
            }
        }

        return new Layout([.. lines], baseline, Binding2D.Atom);
    }

    /// <summary>A quotient: numerator, line, denominator.</summary>
    public static Layout Quotient(Layout numerator, Layout denominator)
    {
        numerator = numerator.Binding == Binding2D.Division ? numerator.Bracketed() : numerator;
        denominator = denominator.Binding == Binding2D.Division ? denominator.Bracketed() : denominator;
        if (numerator.Binding == Binding2D.Negative)
        {
            numerator = Row(numerator, Text(" "));
        }

        var line = Text(new string('─', Math.Max(numerator.Width, denominator.Width)));
        return Stack(1, numerator, line, denominator).With(Binding2D.Division);
    }

    /// <summary>A power: the exponent above to the right; between the name and the arguments of a function.</summary>
    public static Layout Power(Layout @base, Layout exponent)
    {
        if (exponent.Binding == Binding2D.Power)
        {
            exponent = exponent.Bracketed();
        }

        if (@base.Parts is { } parts && @base.Binding == Binding2D.Function && exponent.Height == 1)
        {
            return Row(parts.Name, exponent.At(parts.Name.Baseline + exponent.Height), parts.Arguments);
        }

        if (@base.Binding >= Binding2D.Function)
        {
            @base = @base.Bracketed();
        }

        var top = Row(Blank(@base.Width), exponent);
        var bottom = Row(@base, Blank(exponent.Width));
        return Stack(1, top, bottom).With(Binding2D.Power);
    }

    /// <summary>The same lines with another binding.</summary>
    public Layout With(Binding2D binding) => new([.. Lines], Baseline, binding);

    /// <summary>The same lines with another baseline.</summary>
    public Layout At(int baseline) => new([.. Lines], baseline, Binding);

    /// <summary>In brackets as high as the layout.</summary>
    public Layout Bracketed(char left = '(', char right = ')') =>
        Row([.. left == '\0' ? [] : new[] { Bracket.Of(left, Height).At(Baseline) }, this, .. right == '\0' ? [] : new[] { Bracket.Of(right, Height).At(Baseline) }]);

    /// <summary>The lines as one text.</summary>
    public override string ToString() => string.Join('\n', Lines);

    private static Layout Blank(int width) => Text(new string(' ', width));

    /// <summary>Accents take no room of their own.</summary>
    private static int WidthOf(string line)
    {
        var width = line.Length;
        foreach (var c in line)
        {
            if (c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                width--;
            }
        }

        return width;
    }
}
