using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Nabla.Notebooks.Evaluation;

/// <summary>Errors as a person wants to read them: what is wrong, the line, a mark under the place.</summary>
internal static class ErrorReport
{
    private const int MostErrors = 10;
    private const int MostFrames = 20;

    /// <summary>What the compiler says.</summary>
    public static CellOutcome.Failure Of(CellCompilationException exception)
    {
        var lines = exception.Errors.Take(MostErrors).SelectMany(Describe);
        var rest = exception.Errors.Length - MostErrors;
        return new CellOutcome.Failure(
            CellOutcome.Failure.CompilationError,
            exception.Message,
            [.. lines, .. rest > 0 ? [$"... and {rest} more errors"] : Array.Empty<string>()]);
    }

    /// <summary>What a cell has thrown, with the lines of the cells that led there.</summary>
    public static CellOutcome.Failure Of(Exception exception)
    {
        var lines = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            var message = e is MathException or CellDirectiveException ? e.Message : $"{e.GetType().FullName}: {e.Message}";
            lines.AddRange(((lines.Count > 0 ? "caused by " : "") + message).Split('\n'));
            lines.AddRange(Frames(e));
        }

        return new CellOutcome.Failure(exception.GetType().Name, exception.Message, [.. lines]);
    }

    private static IEnumerable<string> Describe(Diagnostic error)
    {
        var message = $"error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        if (error.Location.SourceTree is not { } tree)
        {
            return [message];
        }

        var place = error.Location.GetLineSpan();
        var line = tree.GetText().Lines[place.StartLinePosition.Line].ToString();
        var (start, end) = (place.StartLinePosition.Character, place.EndLinePosition.Line == place.StartLinePosition.Line ? place.EndLinePosition.Character : line.Length);
        var indent = string.Concat(line.Take(start).Select(c => c == '\t' ? '\t' : ' '));
        return [$"{place.Path}, line {place.StartLinePosition.Line + 1}: {message}", "    " + line, "    " + indent + "^" + new string('~', Math.Max(0, Math.Min(end, line.Length) - start - 1))];
    }

    private static IEnumerable<string> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(f => f.GetMethod() is not null).ToList();
        var last = frames.FindLastIndex(IsInCell);
        return frames.Take(last + 1).Where(f => IsInCell(f) || IsOfInterest(f)).Take(MostFrames).Select(Describe);
    }

    private static bool IsInCell(StackFrame frame) => frame.GetMethod()?.Module.Assembly.GetName().Name?.StartsWith("cell-", StringComparison.Ordinal) == true;

    private static bool IsOfInterest(StackFrame frame) =>
        frame.GetMethod()!.DeclaringType?.Namespace is not ("System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading" or "System.Threading.Tasks");

    private static string Describe(StackFrame frame)
    {
        if (IsInCell(frame) && frame.GetFileLineNumber() > 0)
        {
            return $"    at {frame.GetFileName()}, line {frame.GetFileLineNumber()}";
        }

        var method = frame.GetMethod()!;
        return $"    at {method.DeclaringType?.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";
    }
}
