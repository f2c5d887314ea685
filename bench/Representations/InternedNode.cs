using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Nabla.Representations;

/// <summary>Where an interning representation keeps its nodes.</summary>
internal interface ITable
{
    static abstract InternedNode<TTable> Intern<TTable>(Key<TTable> key)
        where TTable : ITable;
}

/// <summary>What makes two interned nodes the same: the operation and, by reference, the operands.</summary>
internal readonly record struct Key<TTable>(Operation Operation, InternedNode<TTable>? Left, InternedNode<TTable>? Right, long Tag)
    where TTable : ITable
{
    public bool Equals(Key<TTable> other) => Operation == other.Operation && Tag == other.Tag && ReferenceEquals(Left, other.Left) && ReferenceEquals(Right, other.Right);

    public override int GetHashCode() =>
        HashCode.Combine((int)Operation, Tag, RuntimeHelpers.GetHashCode(Left), RuntimeHelpers.GetHashCode(Right));
}

/// <summary>A node of which there is one for each content: equality is that of references.</summary>
internal sealed class InternedNode<TTable>(Operation operation, InternedNode<TTable>? left, InternedNode<TTable>? right) : INode<InternedNode<TTable>>
    where TTable : ITable
{
    public Operation Operation => operation;

    public InternedNode<TTable>? Left => left;

    public InternedNode<TTable>? Right => right;

    public static InternedNode<TTable> Make(Operation operation, InternedNode<TTable>? left, InternedNode<TTable>? right, long tag) =>
        TTable.Intern<TTable>(new(operation, left, right, tag));
}

/// <summary>A table that keeps every node for ever.</summary>
internal readonly struct StrongTable : ITable
{
    public static InternedNode<TTable> Intern<TTable>(Key<TTable> key)
        where TTable : ITable => Nodes<TTable>.All.GetOrAdd(key, static k => new(k.Operation, k.Left, k.Right));

    private static class Nodes<TTable>
        where TTable : ITable
    {
        public static readonly ConcurrentDictionary<Key<TTable>, InternedNode<TTable>> All = new();
    }
}

/// <summary>A table that lets go of nodes that nobody uses: its keys hold the operands, its values the node weakly.</summary>
internal readonly struct WeakTable : ITable
{
    public static InternedNode<TTable> Intern<TTable>(Key<TTable> key)
        where TTable : ITable
    {
        var all = Nodes<TTable>.All;
        while (true)
        {
            if (all.TryGetValue(key, out var entry))
            {
                if (entry.TryGetTarget(out var node))
                {
                    return node;
                }

                all.TryRemove(KeyValuePair.Create(key, entry));
            }

            var made = new InternedNode<TTable>(key.Operation, key.Left, key.Right);
            if (all.TryAdd(key, new(made)))
            {
                return made;
            }
        }
    }

    private static class Nodes<TTable>
        where TTable : ITable
    {
        public static readonly ConcurrentDictionary<Key<TTable>, WeakReference<InternedNode<TTable>>> All = new();
    }
}
