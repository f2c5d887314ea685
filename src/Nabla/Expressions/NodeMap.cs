using System.Diagnostics.CodeAnalysis;

namespace Nabla.Expressions;

/// <summary>
/// A table from expressions to values for one pass, with open addressing on the hash that every node carries.
/// Equal expressions that were built separately share an entry.
/// </summary>
internal sealed class NodeMap<TValue>
{
    private Expr?[] keys;
    private TValue[] values;
    private int count;

    public NodeMap(int capacity = 16)
    {
        keys = new Expr?[capacity];
        values = new TValue[capacity];
    }

    public int Count => count;

    public bool TryGetValue(Expr key, [MaybeNullWhen(false)] out TValue value)
    {
        var slot = Slot(key);
        value = values[slot];
        return keys[slot] is not null;
    }

    /// <summary>The value of a key; setting replaces.</summary>
    public TValue this[Expr key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();
        set
        {
            var slot = Slot(key);
            if (keys[slot] is null)
            {
                Computation.Step();
                if (2 * (count + 1) > keys.Length)
                {
                    Grow();
                    slot = Slot(key);
                }

                keys[slot] = key;
                count++;
            }

            values[slot] = value;
        }
    }

    public void Clear()
    {
        if (count > 0)
        {
            Array.Clear(keys);
            Array.Clear(values);
            count = 0;
        }
    }

    private int Slot(Expr key)
    {
        var table = keys;
        var slot = (int)key.Hash.B & (table.Length - 1);
        while (table[slot] is { } present && !present.Equals(key))
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        keys = new Expr?[oldKeys.Length * 2];
        values = new TValue[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] is { } key)
            {
                var slot = Slot(key);
                keys[slot] = key;
                values[slot] = oldValues[i];
            }
        }
    }
}
