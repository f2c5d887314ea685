using System.Collections.Immutable;

namespace Nabla.Compilation;

/// <summary>The arrays and symbols whose numbers are given, and where their elements are: parameters one after the other, and what belongs to a row.</summary>
internal sealed class ArrayTable
{
    private readonly Dictionary<Function, (Storage Storage, int Offset, ImmutableArray<int> Shape)> arrays = [];
    private readonly Dictionary<Symbol, (Storage Storage, int Offset)> symbols = [];
    private readonly int[] counts = new int[3];

    public (Storage Storage, int Offset, ImmutableArray<int> Shape) this[Function array] => arrays[array];

    public bool IsArray(Function function) => arrays.ContainsKey(function);

    /// <summary>How many numbers a storage has.</summary>
    public int Count(Storage storage) => counts[(int)storage];

    /// <exception cref="MathException">The name is given twice.</exception>
    public void Add(Storage storage, ObjectiveInput input)
    {
        var isNew = input.Array is { } array ? arrays.TryAdd(array.Function, (storage, Count(storage), array.Shape)) : symbols.TryAdd(input.Symbol!, (storage, Count(storage)));
        if (!isNew)
        {
            throw new MathException($"'{input}' is given twice.");
        }

        counts[(int)storage] = checked(counts[(int)storage] + input.Count);
    }

    /// <summary>The numbers of a storage that belong to a name.</summary>
    public Range RangeOf(ObjectiveInput input)
    {
        var offset = input.Array is { } array ? arrays[array.Function].Offset : symbols[input.Symbol!].Offset;
        return offset..(offset + input.Count);
    }

    /// <summary>Gives the symbols their values.</summary>
    public void Bind(ValueGraph graph, Lowering lowering)
    {
        foreach (var (symbol, (storage, offset)) in symbols)
        {
            lowering.Bind(symbol, graph.Element(new Place(storage, IndexPolynomial.Constant(offset), LoopScope.Root)));
        }
    }
}
