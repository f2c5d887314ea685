using System.Collections.Immutable;
using Nabla.Functions;

namespace Nabla.Cli.Prompt;

/// <summary>What the lines of a prompt mean: expressions, assignments, and operations such as diff(J, w).</summary>
internal sealed class Session
{
    private const string LastResult = "_";

    private readonly Dictionary<string, Expr> names = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, Func<ImmutableArray<Expr>, Expr>> operations;
    private Answer? lastOperation;

    public Session() => operations = Operations.All.ToImmutableDictionary(
        o => o.Name,
        o => (Func<ImmutableArray<Expr>, Expr>)(arguments => (lastOperation = o.Run(arguments)).Value));

    /// <summary>The names that have been given values.</summary>
    public IEnumerable<KeyValuePair<string, Expr>> Names => names.Where(n => n.Key != LastResult).OrderBy(n => n.Key, StringComparer.Ordinal);

    public void Clear() => names.Clear();

    /// <summary>The result of a line; an assignment's is what it assigns.</summary>
    /// <exception cref="MathException">The line is not an expression or its value does not exist.</exception>
    public Answer Evaluate(string line)
    {
        lastOperation = null;
        var (name, rest) = SplitAssignment(line);
        if (name is not null && IsTaken(name))
        {
            throw new MathException($"'{name}' has a meaning already and cannot be assigned to.");
        }

        var value = Expr.Parse(rest, new ParseOptions { Names = names, Operations = operations });
        var answer = lastOperation is { } operation && ReferenceEquals(operation.Value, value) ? operation : new Answer(value);
        names[LastResult] = value;
        if (name is not null)
        {
            names[name] = value;
        }

        return answer;
    }

    /// <summary>The names that begin with a text, those of functions with their bracket.</summary>
    public IReadOnlyList<string> Complete(string begun) =>
    [
        .. Operations.All.Select(o => o.Name + "(")
            .Concat(FunctionTable.All.Select(f => f.Name + "("))
            .Concat(Constant.All.Select(c => c.Name))
            .Concat(names.Keys)
            .Concat(PromptLoop.Commands)
            .Where(n => n.StartsWith(begun, StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>J = w**2 is the name J and, at the same place in the line, w**2.</summary>
    private static (string? Name, string Expression) SplitAssignment(string line)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        var name = sign < 0 ? "" : line[..sign].Trim();
        var isName = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        return isName && !line[sign..].StartsWith("==", StringComparison.Ordinal)
            ? (name, new string(' ', sign + 1) + line[(sign + 1)..])
            : (null, line);
    }

    private static bool IsTaken(string name) =>
        name == LastResult
        || Operations.All.Any(o => o.Name == name)
        || Constant.All.Any(c => c.Name == name)
        || PromptLoop.Commands.Contains(name);
}
