using System.Diagnostics.CodeAnalysis;

namespace Nabla.Expressions;

/// <summary>
/// A table from expressions to values for one pass, with open addressing on the hash that every node carries.
/// Equal expressions that were built separately share an entry.
/// </summary>
internal sealed class NodeMap<TValue>
{
    private Entry[] entries;
    private int count;

    // Side by side and with a part of the hash, because large tables wait for memory: once for an entry, and seldom for a key.
    private struct Entry
    {
        public Expr? Key;
        public int Hash;
        public TValue Value;
    }

    public NodeMap(int capacity = 16) => entries = new Entry[capacity];

    public int Count => count;

    public bool TryGetValue(Expr key, [MaybeNullWhen(false)] out TValue value)
    {
        ref var entry = ref entries[Slot(key)];
        value = entry.Value;
        return entry.Key is not null;
    }

    /// <summary>The value of a key; setting replaces.</summary>
    public TValue this[Expr key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();
        set => Entered(key, out _) = value;
    }

    /// <summary>The place of a key's value, which is entered if it is new; to be used at once, the next new key may move it.</summary>
    public ref TValue Entered(Expr key, out bool isNew)
    {
        ref var entry = ref entries[Slot(key)];
        isNew = entry.Key is null;
        if (!isNew)
        {
            return ref entry.Value;
        }

        Computation.Step();
        if (4 * (count + 1) > 3 * entries.Length)
        {
            Grow();
            entry = ref entries[Slot(key)];
        }

        (entry.Key, entry.Hash) = (key, (int)key.Hash.B);
        count++;
        return ref entry.Value;
    }

    public void Clear()
    {
        if (count > 0)
        {
            Array.Clear(entries);
            count = 0;
        }
    }

    private int Slot(Expr key)
    {
        var table = entries;
        var hash = (int)key.Hash.B;
        var slot = hash & (table.Length - 1);
        while (table[slot].Key is { } present && !(table[slot].Hash == hash && present.Equals(key)))
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var old = entries;
        entries = new Entry[old.Length * 2];
        foreach (ref readonly var entry in old.AsSpan())
        {
            if (entry.Key is not null)
            {
                var slot = entry.Hash & (entries.Length - 1);
                while (entries[slot].Key is not null)
                {
                    slot = (slot + 1) & (entries.Length - 1);
                }

                entries[slot] = entry;
            }
        }
    }
}
