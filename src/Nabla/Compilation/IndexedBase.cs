using System.Collections.Immutable;

namespace Nabla;

/// <summary>
/// An array whose elements formulas use: <c>new IndexedBase("W", 20, 10)[k, j]</c> is the element in row k and column j, counted
/// from 0. Elements print as applications, W(k, j), and the text W(k, j) means the same element.
/// </summary>
public sealed class IndexedBase
{
    /// <summary>An array.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">How many elements it has along each axis.</param>
    /// <exception cref="ArgumentException">There is no axis, or one without elements.</exception>
    public IndexedBase(string name, params ReadOnlySpan<int> shape)
    {
        if (shape.IsEmpty || shape.ContainsAnyInRange(int.MinValue, 0))
        {
            throw new ArgumentException("An array has one axis at least, and elements along each.", nameof(shape));
        }

        Function = Function.Undefined(name);
        Shape = [.. shape];
        Count = Shape.Aggregate(1, (product, size) => checked(product * size));
    }

    /// <summary>The name.</summary>
    public string Name => Function.Name;

    /// <summary>How many elements there are along each axis.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>How many elements there are.</summary>
    public int Count { get; }

    /// <summary>The element at indices, one for each axis: numbers, or the indices of sums.</summary>
    /// <exception cref="ArgumentException">There are more or fewer indices than axes.</exception>
    public Expr this[params ReadOnlySpan<Expr> indices] =>
        indices.Length == Shape.Length ? Function[indices] : throw new ArgumentException($"{Name} has {Shape.Length} axes, not {indices.Length}.", nameof(indices));

    internal Function Function { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>What an objective depends on: a symbol, or an array. Both convert to it.</summary>
public readonly struct ObjectiveInput : IEquatable<ObjectiveInput>
{
    internal ObjectiveInput(Symbol? symbol, IndexedBase? array) => (Symbol, Array) = (symbol, array);

    /// <summary>The symbol, or null for an array.</summary>
    public Symbol? Symbol { get; }

    /// <summary>The array, or null for a symbol.</summary>
    public IndexedBase? Array { get; }

    /// <summary>How many numbers it stands for.</summary>
    public int Count => Array?.Count ?? 1;

    /// <summary>A symbol.</summary>
    /// <exception cref="MathException">The expression is not a symbol.</exception>
    public static implicit operator ObjectiveInput(Expr symbol) =>
        new(symbol as Symbol ?? throw new MathException($"'{symbol}' is neither a symbol nor an array."), null);

    /// <summary>An array.</summary>
    public static implicit operator ObjectiveInput(IndexedBase array) => new(null, array);

    /// <summary>Whether both are the same symbol or the same array.</summary>
    public static bool operator ==(ObjectiveInput left, ObjectiveInput right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ObjectiveInput left, ObjectiveInput right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ObjectiveInput other) => Equals(Symbol, other.Symbol) && ReferenceEquals(Array, other.Array);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectiveInput other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Symbol, Array);

    /// <summary>The name.</summary>
    public override string ToString() => Symbol?.Name ?? Array?.Name ?? "";
}
