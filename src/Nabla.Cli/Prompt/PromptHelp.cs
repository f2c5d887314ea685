using System.Globalization;

namespace Nabla.Cli.Prompt;

/// <summary>The answer to "help" at the prompt.</summary>
internal static class PromptHelp
{
    public static string Text { get; } = string.Join('\n',
    [
        "Expressions    w**2 or w^2, 2w, sin(x)/x, sqrt(x), exp(-x**2), f(x), 1/3, pi, E, I, oo",
        "Assignments    J = w**2        J stands for its value in later lines; _ is the last result",
        "Operations",
        .. Operations.All.Select(o => string.Create(CultureInfo.InvariantCulture, $"  {o.Name + o.Signature,-38} {o.Summary}")),
        "Commands       help, names (what has been assigned), clear (forget it), exit",
        "Keys           Up and Down: earlier lines; Tab: complete a name; Ctrl+C: stop; Ctrl+D: leave",
    ]);
}
