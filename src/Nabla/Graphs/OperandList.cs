using System.Globalization;
using Nabla.Expressions;

namespace Nabla.Graphs;

/// <summary>The operands of one operation after the other, each once, and the places that stand for them.</summary>
internal sealed class OperandList
{
    private const int FewEnoughToCompare = 8;

    private readonly List<Expr> operands = [];
    private readonly List<Symbol> symbols = [];
    private readonly Dictionary<int, Places> places = [];
    private NodeMap<int>? indices;

    public int Count => operands.Count;

    /// <summary>The number of an operand, which is added where it is new.</summary>
    public int IndexOf(Expr operand)
    {
        if (operands.Count < FewEnoughToCompare && operands.IndexOf(operand) is var known and >= 0)
        {
            return known;
        }

        if (indices?.TryGetValue(operand, out var index) == true)
        {
            return index;
        }

        operands.Add(operand);
        if (operands.Count == FewEnoughToCompare)
        {
            indices = new();
            operands.ForEach(o => indices[o] = indices.Count);
        }
        else if (indices is not null)
        {
            indices[operand] = operands.Count - 1;
        }

        return operands.Count - 1;
    }

    /// <summary>The symbol that stands for the operand of a number.</summary>
    public Symbol PlaceOf(int index)
    {
        while (symbols.Count <= index)
        {
            symbols.Add(new Symbol(string.Create(CultureInfo.InvariantCulture, $"_{symbols.Count}")));
        }

        return symbols[index];
    }

    /// <summary>A constant as it is; for anything else the symbol in its place.</summary>
    public Expr Put(Expr part) => part.SymbolMask == 0 ? part : PlaceOf(IndexOf(part));

    /// <summary>The places of all operands; operations with equally many share them.</summary>
    public Places Places()
    {
        if (places.TryGetValue(operands.Count, out var known))
        {
            return known;
        }

        return places[operands.Count] = new Places(
            [.. Enumerable.Range(0, operands.Count).Select(PlaceOf)],
            [.. Enumerable.Range(0, operands.Count).Select(i => new Symbol(PlaceOf(i).Name, Assumptions.Real))]);
    }

    public Expr[] ToArray() => [.. operands];

    public void Clear()
    {
        operands.Clear();
        indices = null;
    }
}
