using Nabla.Calculus;

namespace Nabla.Derivations;

/// <summary>The letters for the formulas of one derivation: u, v, w for what depends on the variable (t and b for the top and the bottom of a
/// quotient), c, a, n for what does not. A letter that the expression uses itself is replaced by another.</summary>
internal sealed class RuleLetters
{
    private readonly Symbol variable;
    private readonly HashSet<string> taken;

    public RuleLetters(Symbol variable, Expr function)
    {
        this.variable = variable;
        taken = FreeSymbolsExtensions.AllSymbols(function).Append(variable).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        (U, V, W) = (Letter("u", "f"), Letter("v", "g"), Letter("w", "h"));
        (Top, Bottom) = (Letter("t", "q"), Letter("b", "p"));
        (C, A, N) = (Letter("c", "k"), Letter("a", "d"), Letter("n", "m"));
    }

    public Symbol Top { get; }

    public Symbol Bottom { get; }

    public Symbol U { get; }

    public Symbol V { get; }

    public Symbol W { get; }

    public Symbol C { get; }

    public Symbol A { get; }

    public Symbol N { get; }

    /// <summary>A rule written down as a formula: the rule itself applied to the letters.</summary>
    public RuleFormula Formula(Expr function, Func<DifferentiationRules, Expr> rule) => new(function, rule(new Schematic(this, function)));

    private bool IsFunction(Symbol letter) => letter.Equals(U) || letter.Equals(V) || letter.Equals(W) || letter.Equals(Top) || letter.Equals(Bottom);

    private Symbol Letter(params ReadOnlySpan<string> candidates)
    {
        var names = candidates.ToArray().Concat(Enumerable.Range(1, taken.Count + 1).Select(i => $"u_{i}"));
        var name = names.First(n => !taken.Contains(n));
        taken.Add(name);
        return new Symbol(name);
    }

    /// <summary>The rules with u' for the derivative of u.</summary>
    private sealed class Schematic(RuleLetters letters, Expr function)
        : DifferentiationRules(letters.variable, MaskOf(letters, function))
    {
        public override Expr Of(Expr part) => part switch
        {
            Symbol s when s.Equals(Variable) => Integer.One,
            Symbol s => letters.IsFunction(s) ? new Symbol(s.Name + "'") : Integer.Zero,
            _ => DependsOnVariable(part) ? ByRule(part) : Integer.Zero,
        };

        /// <summary>The bits of the letters in the formula that depend on the variable.</summary>
        private static ulong MaskOf(RuleLetters letters, Expr function) =>
            FreeSymbolsExtensions.AllSymbols(function).Where(letters.IsFunction).Aggregate(letters.variable.SymbolMask, (mask, s) => mask | s.SymbolMask);
    }
}
