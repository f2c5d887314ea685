namespace Nabla.Compilation;

/// <summary>
/// Loops: every value belongs to the innermost loop among its operands', and is computed once for each round of it. A sum
/// leads back to the loop around.
/// </summary>
internal sealed partial class ValueGraph
{
    private static readonly LoopScope Outermost = new(LoopScope.Root, 0, IndexPolynomial.Constant(0), IndexPolynomial.Constant(0)) { Extent = 1 };

    private readonly Dictionary<LoopScope, int> scopeIndices = [];
    private readonly Dictionary<Place, int> placeIndices = [];

    /// <summary>The loops; the first is the outermost scope without one.</summary>
    public List<LoopScope> Scopes { get; } = [Outermost];

    /// <summary>The elements that occur.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>The loop that a value belongs to.</summary>
    public int ScopeOf(int value) => scopes[value];

    /// <summary>A loop inside another scope; equal loops are one.</summary>
    public int Loop(int parent, IndexPolynomial from, IndexPolynomial to)
    {
        var scope = new LoopScope(parent, Scopes[parent].Depth + 1, from, to);
        if (!scopeIndices.TryGetValue(scope, out var index))
        {
            scopeIndices[scope] = index = Scopes.Count;
            var (smallest, largest) = LoopNest.Range(Scopes, parent, from, to);
            Scopes.Add(scope with { Smallest = smallest, Extent = Math.Max(0, largest - smallest + 1) });
        }

        return index;
    }

    /// <summary>An element of an array.</summary>
    public int Element(Place place)
    {
        if (!placeIndices.TryGetValue(place, out var index))
        {
            placeIndices[place] = index = Places.Count;
            Places.Add(place);
        }

        return Intern(new Node(Op.Element, None, None, None, index));
    }

    /// <summary>A whole number that depends on the counters, as a value of the loop of its innermost counter.</summary>
    public int Number(IndexPolynomial index, int scope) =>
        index.Value is { } number ? Constant(number) : Element(new Place(Storage.Number, index, Ancestor(scope, index.Depth)));

    /// <summary>The sum of a value over the rounds of a loop, for the scope around it.</summary>
    public int Sum(int value, int loop)
    {
        if (ScopeOf(value) == loop)
        {
            return Intern(new Node(Op.Sum, value, None, None, loop));
        }

        var scope = Scopes[loop];
        var rounds = Number(scope.To - scope.From + IndexPolynomial.Constant(1), scope.Parent);
        return Multiply(value, IsNumber(rounds, out var number) ? Constant(Math.Max(0, number.Real)) : Maximum(rounds, Constant(0)));
    }

    /// <summary>The largest of a value's values in the rounds of a loop, which it belongs to.</summary>
    public int Largest(int value, int loop) => ScopeOf(value) == loop ? Intern(new Node(Op.Largest, value, None, None, loop)) : value;

    /// <summary>The sum over the loops that lead from a scope out to one around it; nothing where the other is not around it.</summary>
    public int SumOut(int value, int from, int to)
    {
        for (; Scopes[from].Depth > Scopes[to].Depth; from = Scopes[from].Parent)
        {
            value = Sum(value, from);
        }

        return value;
    }

    /// <summary>The scope around a scope that has a depth.</summary>
    public int Ancestor(int scope, int depth)
    {
        while (Scopes[scope].Depth > depth)
        {
            scope = Scopes[scope].Parent;
        }

        return scope;
    }

    private int ScopeFor(in Node node)
    {
        switch (node.Op)
        {
            case Op.Input or Op.Constant:
                return LoopScope.Root;
            case Op.Element:
                return Places[node.Data].Scope;
            case Op.Sum or Op.Largest:
                return Scopes[node.Data].Parent;
            default:
                var deepest = scopes[node.A];
                for (var k = 1; k < node.Arity; k++)
                {
                    var scope = scopes[node[k]];
                    deepest = Scopes[scope].Depth > Scopes[deepest].Depth ? scope : deepest;
                }

                return deepest;
        }
    }
}
