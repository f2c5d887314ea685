using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nabla.Expressions;

/// <summary>
/// A growing buffer for a builder at work, so that building allocates only its result: the first items lie in the buffer
/// itself, on the stack; more of them in an array that is borrowed.
/// </summary>
internal ref struct Scratch<T>
{
    private const int InlineCapacity = 8;
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static Stack<T[]>? spare;

    private InlineItems inline;
    private T[]? borrowed;

    public int Count { get; private set; }

    [UnscopedRef]
    public Span<T> Items => borrowed is null ? ((Span<T>)inline)[..Count] : borrowed.AsSpan(0, Count);

    [UnscopedRef]
    public ref T this[int index] => ref Items[index];

    public void Add(in T item)
    {
        if (borrowed is null && Count < InlineCapacity)
        {
            inline[Count++] = item;
            return;
        }

        AddBorrowed(item);
    }

    /// <summary>Keeps the first items only.</summary>
    public void Truncate(int count)
    {
        Items[count..].Clear();
        Count = count;
    }

    /// <summary>Gives a borrowed array back; the scratch must not be used after that.</summary>
    public void Return()
    {
        if (borrowed is null)
        {
            return;
        }

        Truncate(0);
        if (borrowed.Length <= LargestKept)
        {
            (spare ??= new Stack<T[]>()).Push(borrowed);
        }

        borrowed = null;
    }

    private void AddBorrowed(in T item)
    {
        if (borrowed is null)
        {
            var array = spare is { Count: > 0 } s ? s.Pop() : new T[4 * InlineCapacity];
            Items.CopyTo(array);
            borrowed = array;
        }
        else if (Count == borrowed.Length)
        {
            Array.Resize(ref borrowed, 2 * Count);
        }

        borrowed[Count++] = item;
    }

    [InlineArray(InlineCapacity)]
    private struct InlineItems
    {
        private T first;
    }
}
