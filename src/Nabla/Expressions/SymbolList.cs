using System.Collections;

namespace Nabla;

/// <summary>Symbols that were made together; deconstructs to expressions, so that the variables can be rebound.</summary>
public sealed class SymbolList : IReadOnlyList<Symbol>
{
    private readonly Symbol[] symbols;

    internal SymbolList(Symbol[] symbols) => this.symbols = symbols;

    /// <inheritdoc/>
    public int Count => symbols.Length;

    /// <inheritdoc/>
    public Symbol this[int index] => symbols[index];

    /// <summary>Two symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second) => (first, second) = (Expect(2)[0], symbols[1]);

    /// <summary>Three symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second, out Expr third) =>
        (first, second, third) = (Expect(3)[0], symbols[1], symbols[2]);

    /// <summary>Four symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second, out Expr third, out Expr fourth) =>
        (first, second, third, fourth) = (Expect(4)[0], symbols[1], symbols[2], symbols[3]);

    /// <summary>Five symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second, out Expr third, out Expr fourth, out Expr fifth) =>
        (first, second, third, fourth, fifth) = (Expect(5)[0], symbols[1], symbols[2], symbols[3], symbols[4]);

    /// <summary>Six symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second, out Expr third, out Expr fourth, out Expr fifth, out Expr sixth) =>
        (first, second, third, fourth, fifth, sixth) = (Expect(6)[0], symbols[1], symbols[2], symbols[3], symbols[4], symbols[5]);

    /// <summary>Seven symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second, out Expr third, out Expr fourth, out Expr fifth, out Expr sixth, out Expr seventh) =>
        (first, second, third, fourth, fifth, sixth, seventh) = (Expect(7)[0], symbols[1], symbols[2], symbols[3], symbols[4], symbols[5], symbols[6]);

    /// <summary>Eight symbols.</summary>
    public void Deconstruct(out Expr first, out Expr second, out Expr third, out Expr fourth, out Expr fifth, out Expr sixth, out Expr seventh, out Expr eighth) =>
        (first, second, third, fourth, fifth, sixth, seventh, eighth) = (Expect(8)[0], symbols[1], symbols[2], symbols[3], symbols[4], symbols[5], symbols[6], symbols[7]);

    /// <inheritdoc/>
    public IEnumerator<Symbol> GetEnumerator() => ((IEnumerable<Symbol>)symbols).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Symbol[] Expect(int count) =>
        symbols.Length == count ? symbols : throw new ArgumentException($"{symbols.Length} names cannot be taken apart into {count} symbols.");
}
