using System.Collections.Frozen;

namespace Nabla.Functions;

/// <summary>The table of all built-in functions.</summary>
public static class FunctionTable
{
    /// <summary>Every entry.</summary>
    public static IReadOnlyList<Function> All { get; } =
    [
        Exponential.Exp,
        Exponential.Log,
        Trigonometric.Sin,
        Trigonometric.Cos,
        Complexes.Abs,
        Complexes.Sign,
    ];

    private static readonly FrozenDictionary<string, Function> ByName =
        All.Concat(Logic.All).SelectMany(f => f.Aliases.Prepend(f.Name), (f, name) => KeyValuePair.Create(name, f)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The entry of a name or alias, or null where there is none.</summary>
    public static Function? Find(string name) => ByName.GetValueOrDefault(name);
}
