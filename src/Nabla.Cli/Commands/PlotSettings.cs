using System.Collections.Immutable;
using System.CommandLine;

namespace Nabla.Cli.Commands;

/// <summary>The options of commands that draw functions.</summary>
internal sealed class PlotSettings
{
    private readonly Option<string?> from = SharedOptions.Number("--from", "Where the variable begins.");
    private readonly Option<string?> to = SharedOptions.Number("--to", "Where the variable ends.");
    private readonly Option<string?> bottom = SharedOptions.Number("--bottom", "The smallest value shown, or of the second variable.");
    private readonly Option<string?> top = SharedOptions.Number("--top", "The largest value shown, or of the second variable.");
    private readonly Option<string?> epsilon = SharedOptions.Number("--epsilon", "Also draws the secant to the point this much further on.");
    private readonly Option<bool> withoutDerivative = new("--no-derivative") { Description = "Leaves the derivative out." };
    private readonly Option<int> width = SharedOptions.WholeNumber("--width", "The width in pixels; the picture scales.", usual: 640, least: 200, most: 10_000);
    private readonly Option<int> height = SharedOptions.WholeNumber("--height", "The height in pixels.", usual: 420, least: 200, most: 10_000);
    private readonly Option<string> theme = SharedOptions.Theme();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { from, to, bottom, top, epsilon, withoutDerivative, width, height, theme })
        {
            command.Add(option);
        }
    }

    /// <summary>What the options say.</summary>
    public PlotOptions Of(ParseResult parsed, ImmutableArray<Expr> point) => new()
    {
        X = Range(parsed, from, to),
        Y = Range(parsed, bottom, top),
        At = point.Length == 1 ? point[0] : null,
        Epsilon = parsed.GetValue(epsilon) is null ? null : SharedOptions.ValueOf(parsed, epsilon),
        Derivative = !parsed.GetValue(withoutDerivative),
        Width = parsed.GetValue(width),
        Height = parsed.GetValue(height),
        Theme = Enum.Parse<PictureTheme>(parsed.GetRequiredValue(theme), ignoreCase: true),
    };

    private static (double, double)? Range(ParseResult parsed, Option<string?> from, Option<string?> to) =>
        (parsed.GetValue(from), parsed.GetValue(to)) switch
        {
            (null, null) => null,
            (null, _) or (_, null) => throw new MathException($"{from.Name} and {to.Name} go together: give both or none."),
            _ => (SharedOptions.ValueOf(parsed, from), SharedOptions.ValueOf(parsed, to)),
        };
}
