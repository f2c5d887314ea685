namespace Nabla.Compilation;

/// <summary>
/// Chooses what is computed together (superword-level parallelism: S. Larsen and S. Amarasinghe, "Exploiting superword level parallelism with multimedia instruction sets", PLDI 2000).
/// At first everything alike is; then packs are taken apart as long as some cost more than they save: their operands have to be brought into the right lanes, and what
/// is used by itself has to be taken out of them.
/// </summary>
internal sealed class PackChoice
{
    private const int MostSweeps = 10;

    private readonly TapeValues values;
    private readonly Packs packs;
    private readonly Dictionary<LaneList, int> known = [];
    private readonly List<int[]> lists = []; // of values that are brought together, each once
    private readonly List<int[]> operands = []; // the lists that each pack has as operands
    private readonly int[] met; // the pack for which a value was last counted
    private readonly bool[] isTakenOut; // values that are used by themselves
    private readonly bool[] isPutTogether; // values that are used in vectors
    private int[] costs = []; // of each list, shared among the packs that use it
    private List<int> living = [];

    private PackChoice(TapeValues values, int laneCount)
    {
        this.values = values;
        packs = new Packs(values, laneCount);
        met = new int[values.Count];
        isTakenOut = new bool[values.Count];
        isPutTogether = new bool[values.Count];
    }

    public static Packs Of(TapeValues values, int laneCount)
    {
        var choice = new PackChoice(values, laneCount);
        foreach (var steps in LaneClasses.Of(values))
        {
            choice.Cut(steps);
        }

        for (var sweep = 0; sweep < MostSweeps && choice.Sweep(); sweep++)
        {
        }

        return choice.packs;
    }

    private void Cut(List<int> steps)
    {
        ref readonly var first = ref values[steps[0]];
        if (first.Op == Op.Call && values.Functions[first.Data].Vector is null)
        {
            return;
        }

        for (var at = 0; at < steps.Count - 1; at += packs.LaneCount)
        {
            var pack = packs.Count;
            living.Add(pack);
            packs.Add([.. steps.GetRange(at, Math.Min(packs.LaneCount, steps.Count - at))]);
            var own = new int[first.Arity];
            for (var k = 0; k < own.Length; k++)
            {
                own[k] = ListOf(packs.Operands(pack, k));
            }

            operands.Add(own);
        }
    }

    private int ListOf(int[] lanes)
    {
        if (!known.TryGetValue(new LaneList(lanes), out var list))
        {
            known.Add(new LaneList(lanes), list = lists.Count);
            lists.Add(lanes);
        }

        return list;
    }

    /// <summary>Takes apart the packs that cost more than they save; false where there are none.</summary>
    private bool Sweep()
    {
        FindUses();
        var useless = living.FindAll(pack => Gain(pack) + GainBesides(pack) <= 0);
        if (useless.Count == 0)
        {
            useless = UselessTogether();
        }

        useless.ForEach(packs.TakeApart);
        living = living.FindAll(pack => packs[pack].Length > 0);
        return useless.Count > 0;
    }

    /// <summary>The packs that use each other's lanes and cost together more than they save together.</summary>
    private List<int> UselessTogether()
    {
        var representatives = Enumerable.Range(0, packs.Count).ToArray();
        foreach (var pack in living)
        {
            foreach (var list in operands[pack])
            {
                foreach (var value in lists[list])
                {
                    if (packs.OfValue(value) is var operand and >= 0)
                    {
                        representatives[Of(operand)] = Of(pack);
                    }
                }
            }
        }

        var gains = new int[packs.Count];
        living.ForEach(pack => gains[Of(pack)] += Gain(pack));
        return living.FindAll(pack => gains[Of(pack)] <= 0);

        int Of(int pack)
        {
            while (representatives[pack] != pack)
            {
                pack = representatives[pack] = representatives[representatives[pack]];
            }

            return pack;
        }
    }

    private void FindUses()
    {
        Array.Clear(isTakenOut);
        Array.Clear(isPutTogether);
        Array.Clear(met);
        for (var step = 0; step < values.StepCount; step++)
        {
            if (packs.Of(step) < 0)
            {
                ref readonly var i = ref values[step];
                for (var k = 0; k < i.Arity; k++)
                {
                    isTakenOut[i[k]] = true;
                }
            }
        }

        foreach (var (first, count) in ResultGroups.Of(values, packs))
        {
            if (count == 1)
            {
                isTakenOut[values.Results[first]] = true;
            }
        }

        var uses = new int[lists.Count];
        foreach (var pack in living)
        {
            foreach (var list in operands[pack])
            {
                uses[list]++;
            }
        }

        costs = new int[lists.Count];
        for (var list = 0; list < costs.Length; list++)
        {
            if (uses[list] > 0)
            {
                costs[list] = PackCosts.Of(values, packs, lists[list]) / uses[list];
                foreach (var value in lists[list])
                {
                    isPutTogether[value] = true;
                }
            }
        }
    }

    /// <summary>What a pack saves: the operations by themselves less the one with vectors, less what brings its operands together and takes its lanes apart.</summary>
    private int Gain(int pack)
    {
        var (scalar, lanes) = PackCosts.Of(values[packs[pack][0]].Op);
        var gain = (packs[pack].Length * scalar) - lanes - (PackCosts.Extract * CountLanes(pack, isTakenOut));
        foreach (var list in operands[pack])
        {
            gain -= costs[list];
        }

        return gain;
    }

    /// <summary>What a pack saves others: without it its operands would be taken out of vectors, and its lanes put into some.</summary>
    private int GainBesides(int pack)
    {
        var gain = PackCosts.Insert * CountLanes(pack, isPutTogether);
        foreach (var list in operands[pack])
        {
            foreach (var value in lists[list])
            {
                if (!isTakenOut[value] && packs.OfValue(value) >= 0 && met[value] != pack + 1)
                {
                    met[value] = pack + 1;
                    gain += PackCosts.Extract;
                }
            }
        }

        return gain;
    }

    /// <summary>How many of a pack's values are marked.</summary>
    private int CountLanes(int pack, bool[] isMarked)
    {
        var count = 0;
        foreach (var step in packs[pack])
        {
            ref readonly var i = ref values[step];
            count += isMarked[i.Target] ? 1 : 0;
            count += i.Op == Op.SineCosine && isMarked[i.Data] ? 1 : 0;
        }

        return count;
    }
}
