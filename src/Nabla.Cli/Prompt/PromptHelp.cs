using System.Globalization;

namespace Nabla.Cli.Prompt;

/// <summary>The answer to "help" at the prompt.</summary>
internal static class PromptHelp
{
    public static string Text { get; } = string.Join('\n',
    [
        "Expressions  w**2 or w^2, 2w, sin(x)/x, sqrt(x), exp(-x**2), f(x), pi, E, I, oo",
        "Names        J = w**2: then J stands for its value; _ is the last result",
        "Operations",
        .. Operations.All.Select(o => string.Create(CultureInfo.InvariantCulture, $"  {o.Name + o.Signature,-32} {o.Summary}")),
        "Commands     help, names (what has been assigned), clear (forget it), exit",
        "Keys         Up, Down: earlier lines; Tab: complete; Ctrl+C: stop; Ctrl+D: leave",
    ]);
}
