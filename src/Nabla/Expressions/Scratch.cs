namespace Nabla.Expressions;

/// <summary>A growing buffer that a builder borrows while it works, so that building allocates only its result.</summary>
internal struct Scratch<T>
{
    private const int InitialCapacity = 32;
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static Stack<T[]>? spare;

    private T[] items;

    public int Count { get; private set; }

    public readonly Span<T> Items => items.AsSpan(0, Count);

    public static Scratch<T> Borrow() =>
        new() { items = spare is { Count: > 0 } s ? s.Pop() : new T[InitialCapacity] };

    public readonly ref T this[int index] => ref items[index];

    public void Add(in T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, 2 * Count);
        }

        items[Count++] = item;
    }

    /// <summary>Keeps the first items only.</summary>
    public void Truncate(int count)
    {
        Array.Clear(items, count, Count - count);
        Count = count;
    }

    /// <summary>Gives the buffer back; the scratch must not be used after that.</summary>
    public void Return()
    {
        Truncate(0);
        if (items.Length <= LargestKept)
        {
            (spare ??= new Stack<T[]>()).Push(items);
        }

        items = [];
    }
}
