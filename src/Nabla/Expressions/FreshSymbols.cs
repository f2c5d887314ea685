namespace Nabla.Expressions;

/// <summary>Symbols that occur nowhere in given expressions.</summary>
internal static class FreshSymbols
{
    /// <summary>A symbol of this name, with a number behind it where the name is taken.</summary>
    public static Symbol Of(string name, params ReadOnlySpan<Expr> expressions)
    {
        var taken = FreeSymbolsExtensions.AllSymbols(expressions).Select(s => s.Name).ToHashSet();
        var free = name;
        for (var i = 1; taken.Contains(free); i++)
        {
            free = $"{name}_{i}";
        }

        return new Symbol(free);
    }
}
