namespace Nabla.CodeGeneration;

/// <summary>
/// Finds the terms that sums share, or the factors that products share, and makes a group of those: x + y of x + y + z and x + y + w.
/// Each is compared with all after it that share two or more operands with it, least first; so the time is quadratic at worst, and
/// what is found need not be the most that could be.
/// </summary>
internal sealed class CommonOperands
{
    private readonly Func<Expr[], Expr> combined;
    private readonly Expr[] wholes;
    private readonly HashSet<Expr>[] operands;
    private readonly Dictionary<Expr, SortedSet<int>> owners = [];
    private readonly Dictionary<Expr, int> ages = [];
    private readonly SortedSet<int> changed = [];
    private readonly Dictionary<Expr, Expr[]> result = [];

    private CommonOperands(IEnumerable<Expr> wholes, Func<Expr[], Expr> combined)
    {
        this.combined = combined;
        this.wholes = [.. wholes.OrderBy(w => w.Operands.Length)];
        operands = [.. this.wholes.Select(w => w.Operands.ToHashSet())];
        for (var i = 0; i < operands.Length; i++)
        {
            foreach (var operand in operands[i])
            {
                Own(operand, i);
            }
        }
    }

    /// <summary>The sums or products that contain groups, and the groups, with what they are made of.</summary>
    public static IReadOnlyDictionary<Expr, Expr[]> Of(IEnumerable<Expr> wholes, Func<Expr[], Expr> combined)
    {
        var search = new CommonOperands(wholes, combined);
        for (var i = 0; i < search.wholes.Length; i++)
        {
            search.Share(i);
        }

        foreach (var i in search.changed)
        {
            search.result[search.wholes[i]] = search.Ordered(search.operands[i]);
        }

        return search.result;
    }

    private void Share(int i)
    {
        foreach (var operand in operands[i])
        {
            owners[operand].Remove(i);
        }

        // What shares two operands shares one besides that which most share: of a chain, where all share one, each link is compared with few.
        var commonest = operands[i].MaxBy(o => owners[o].Count)!;
        var counts = new Dictionary<int, int>();
        foreach (var j in operands[i].Where(o => !o.Equals(commonest)).SelectMany(o => owners[o]))
        {
            Computation.Step();
            counts[j] = counts.TryGetValue(j, out var count) ? count + 1 : owners[commonest].Contains(j) ? 2 : 1;
        }

        var candidates = counts.Where(c => c.Value > 1).OrderBy(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        foreach (var j in candidates)
        {
            Expr[] common = [.. operands[i].Where(operands[j].Contains)];
            if (common.Length < 2 || GroupOf(i, common) is not { } group)
            {
                continue;
            }

            foreach (var k in candidates.Where(k => common.All(operands[k].Contains)))
            {
                foreach (var operand in common)
                {
                    owners[operand].Remove(k);
                }

                Own(group, k);
                Replace(k, common, group);
            }
        }
    }

    /// <summary>What the operands make, replaced in the sum or product unless they are all of it; null where they become something else, as 2*(x + y) does.</summary>
    private Expr? GroupOf(int i, Expr[] common)
    {
        if (common.Length == operands[i].Count)
        {
            return wholes[i];
        }

        var group = combined(common);
        if (group.GetType() != wholes[i].GetType())
        {
            return null;
        }

        result.TryAdd(group, Ordered(common));
        Replace(i, common, group);
        return group;
    }

    private void Replace(int i, Expr[] common, Expr group)
    {
        operands[i].ExceptWith(common);
        operands[i].Add(group);
        ages.TryAdd(group, ages.Count);
        changed.Add(i);
    }

    private Expr[] Ordered(IEnumerable<Expr> parts) =>
        [.. WrittenParts.Ordered(parts.Where(p => !ages.ContainsKey(p))), .. parts.Where(ages.ContainsKey).OrderBy(p => ages[p])];

    private void Own(Expr operand, int i)
    {
        if (!owners.TryGetValue(operand, out var set))
        {
            owners[operand] = set = [];
        }

        set.Add(i);
    }
}
