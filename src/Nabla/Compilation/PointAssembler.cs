using System.Runtime.InteropServices;

namespace Nabla.Compilation;

/// <summary>
/// Writes the program of a tape whose packs are chosen. Steps keep the tape's order as far as packs allow; a pack stands where its first step stood, preceded by what it needs.
/// </summary>
internal sealed class PointAssembler
{
    private readonly TapeValues values;
    private readonly Packs packs;
    private readonly List<PointStep> steps = [];
    private readonly Dictionary<int, double[]> numbers = [];
    private readonly Dictionary<int, int> vectors = []; // the values that the vectors of packs and variables have in the program
    private readonly Dictionary<LaneList, int> arranged = [];
    private readonly HashSet<int> extracted = [];
    private readonly Stack<int> stack = new();
    private readonly bool[] isMet; // of each unit: a pack, or a step by itself
    private readonly ILookup<int, int> groupsOf; // the groups of results of which a unit computes some
    private readonly (int First, int Count, int Missing)[] groups;
    private int next;

    private PointAssembler(TapeValues values, Packs packs)
    {
        this.values = values;
        this.packs = packs;
        next = values.Count;
        isMet = new bool[values.StepCount + packs.Count];
        var waiting = ResultGroups.Of(values, packs).Select(group => (group.First, group.Count, Units: UnitsOf(values.Results.AsSpan(group.First, group.Count)))).ToArray();
        groups = [.. waiting.Select(group => (group.First, group.Count, group.Units.Count))];
        groupsOf = waiting.Index().SelectMany(group => group.Item.Units.Select(unit => (Unit: unit, group.Index))).ToLookup(pair => pair.Unit, pair => pair.Index);
    }

    public static PointProgram Assemble(TapeValues values, Packs packs)
    {
        var assembler = new PointAssembler(values, packs);
        foreach (var (first, _, missing) in assembler.groups)
        {
            if (missing == 0)
            {
                assembler.steps.Add(new PointStep.Write(values.Results[first], first));
            }
        }

        for (var step = 0; step < values.StepCount; step++)
        {
            assembler.Visit(assembler.UnitOf(step));
        }

        return new PointProgram(values, packs.LaneCount, assembler.steps, assembler.numbers);
    }

    private int UnitOf(int step) => packs.Of(step) is var pack and >= 0 ? values.StepCount + pack : step;

    private HashSet<int> UnitsOf(ReadOnlySpan<int> some)
    {
        var units = new HashSet<int>();
        foreach (var value in some)
        {
            if (values.StepOf(value) is var step and >= 0)
            {
                units.Add(UnitOf(step));
            }
        }

        return units;
    }

    /// <summary>Writes a unit after what it needs. A unit whose needs are on the stack stands there as its complement.</summary>
    private void Visit(int unit)
    {
        stack.Push(unit);
        while (stack.TryPop(out var current))
        {
            if (current < 0)
            {
                Write(~current);
            }
            else if (!isMet[current])
            {
                isMet[current] = true;
                stack.Push(~current);
                foreach (var step in StepsOf(current))
                {
                    for (var k = 0; k < values[step].Arity; k++)
                    {
                        if (values.StepOf(values[step][k]) is var needed and >= 0)
                        {
                            stack.Push(UnitOf(needed));
                        }
                    }
                }
            }
        }
    }

    private int[] StepsOf(int unit) => unit < values.StepCount ? [unit] : packs[unit - values.StepCount];

    private void Write(int unit)
    {
        if (unit < values.StepCount)
        {
            var i = values[unit];
            for (var k = 0; k < i.Arity; k++)
            {
                TakeOut(i[k]);
            }

            steps.Add(new PointStep.Compute(i));
        }
        else
        {
            WritePack(unit - values.StepCount);
        }

        foreach (var index in groupsOf[unit])
        {
            ref var group = ref groups[index];
            if (--group.Missing == 0)
            {
                var results = values.Results.AsSpan(group.First, group.Count);
                steps.Add(new PointStep.Write(group.Count == 1 ? TakeOut(results[0]) : Arranged(results.ToArray()), group.First));
            }
        }
    }

    private void WritePack(int pack)
    {
        var i = values[packs[pack][0]];
        int[] operands = [ValueGraph.None, ValueGraph.None, ValueGraph.None];
        for (var k = 0; k < i.Arity; k++)
        {
            operands[k] = Arranged(packs.Operands(pack, k));
        }

        var target = vectors[2 * pack] = next++;
        var data = i.Op == Op.SineCosine ? vectors[(2 * pack) + 1] = next++ : i.Data;
        steps.Add(new PointStep.Compute(new Instruction(i.Op, target, operands[0], operands[1], operands[2], data)));
    }

    /// <summary>The value, by itself.</summary>
    private int TakeOut(int value)
    {
        if (packs.OfValue(value) >= 0 && extracted.Add(value) && packs.Place(value) is var (vector, lane))
        {
            steps.Add(new PointStep.Extract(value, vectors[vector], lane));
        }

        return value;
    }

    /// <summary>The vector of given values.</summary>
    private int Arranged(int[] lanes)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(arranged, new LaneList(lanes), out var isKnown);
        return isKnown ? known : known = Arrange(lanes);
    }

    private int Arrange(int[] lanes)
    {
        var arrangement = Arrangement.Of(values, packs, lanes);
        switch (arrangement.Kind)
        {
            case ArrangementKind.Numbers:
                numbers[next] = [.. Filled(lanes).Select(values.Constant)];
                return next++;
            case ArrangementKind.Variables:
                steps.Add(new PointStep.Read(next, arrangement.First));
                return next++;
            case ArrangementKind.Broadcast:
                return Inserted([arrangement.First]);
            case ArrangementKind.Separate:
                return Inserted(Filled(lanes));
            case ArrangementKind.InPlace:
                return Vector(arrangement.Vectors[0]);
            default:
                return Merged(lanes, arrangement);
        }
    }

    private int Merged(int[] lanes, in Arrangement arrangement)
    {
        var sources = arrangement.Vectors.Select(Vector).ToList();
        var from = new (int Source, int Lane)[lanes.Length];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            from[lane] = packs.Place(lanes[lane]) is var (vector, place) ? (arrangement.Vectors.IndexOf(vector), place) : (sources.Count, lane);
        }

        if (arrangement.SeparateCount > 0)
        {
            var some = lanes.First(value => packs.Place(value) is null);
            sources.Add(Inserted(Filled([.. lanes.Select(value => packs.Place(value) is null ? value : some)])));
        }

        if (sources.Count == 1)
        {
            return Moved(sources[0], null, [.. from.Select(f => f.Lane)]);
        }

        var made = sources[0];
        for (var source = 1; source < sources.Count; source++)
        {
            var places = new int[lanes.Length];
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                var isFirst = source == 1 && from[lane].Source == 0;
                places[lane] = from[lane].Source == source ? packs.LaneCount + from[lane].Lane : isFirst ? from[lane].Lane : lane;
            }

            made = Moved(made, sources[source], places);
        }

        return made;
    }

    private int Moved(int from, int? second, int[] lanes)
    {
        steps.Add(new PointStep.Move(next, from, second, Filled(lanes)));
        return next++;
    }

    private int Inserted(int[] lanes)
    {
        steps.Add(new PointStep.Insert(next, lanes));
        return next++;
    }

    /// <summary>A vector of a pack or of variables.</summary>
    private int Vector(int vector)
    {
        if (!vectors.TryGetValue(vector, out var value))
        {
            vectors[vector] = value = next++;
            steps.Add(new PointStep.Read(value, packs.FirstInputOf(vector)!.Value)); // packs are written before they are used
        }

        return value;
    }

    /// <summary>As many as there are lanes; those too many repeat the last one, so that what is computed there is nothing special.</summary>
    private int[] Filled(int[] lanes) => [.. lanes, .. Enumerable.Repeat(lanes[^1], packs.LaneCount - lanes.Length)];
}
