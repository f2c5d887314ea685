using System.Collections.Immutable;

namespace Nabla.Notebooks.Evaluation;

/// <summary>The declarations that the next cell sees: the latest of each name. Immutable.</summary>
internal sealed class Scope
{
    private readonly ImmutableDictionary<string, ImmutableArray<Declaration>> names;

    private Scope(ImmutableDictionary<string, ImmutableArray<Declaration>> names, ImmutableArray<Declaration> implicits)
    {
        this.names = names;
        Implicit = implicits;
    }

    public static Scope Empty { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<Declaration>>(StringComparer.Ordinal), []);

    /// <summary>What every cell needs whether it names it or not.</summary>
    public ImmutableArray<Declaration> Implicit { get; }

    public IEnumerable<Declaration> All => names.Values.SelectMany(d => d);

    /// <summary>The declarations of a name; more than one for overloads.</summary>
    public ImmutableArray<Declaration> Find(string name) => names.GetValueOrDefault(name, []);

    /// <summary>The scope after a cell: its declarations hide those of the same name and signature.</summary>
    public Scope With(IEnumerable<Declaration> declarations)
    {
        var (result, implicits) = (names.ToBuilder(), Implicit.ToBuilder());
        foreach (var declaration in declarations)
        {
            var before = result.GetValueOrDefault(declaration.Name, []);
            if (before.Length > 0 && declaration.IsUsing)
            {
                continue; // once is enough
            }

            var hidden = before.Where(declaration.Hides).ToList();
            result[declaration.Name] = [.. before.Except(hidden), declaration];
            hidden.ForEach(d => implicits.Remove(d));
            if (declaration.IsImplicit)
            {
                implicits.Add(declaration);
            }
        }

        return new Scope(result.ToImmutable(), implicits.ToImmutable());
    }
}
