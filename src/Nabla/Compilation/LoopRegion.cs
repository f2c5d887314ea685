namespace Nabla.Compilation;

/// <summary>One run of a loop (or what is outside of all loops): its steps in stages, and the runs of inner loops after each stage.</summary>
internal sealed class LoopRegion(int scope, LoopRegion? parent, int stage)
{
    private readonly Dictionary<(int Scope, int Stage), LoopRegion> inner = [];
    private readonly List<(int Stage, int Position, int Rank, LoopStep Step)> steps = [];
    private readonly Dictionary<int, (int Stage, int Index)> again = [];

    public int Scope => scope;

    public LoopRegion? Parent => parent;

    /// <summary>The stage of the region around it after which the loop runs.</summary>
    public int Stage => stage;

    private int Depth => parent is null ? 0 : parent.Depth + 1;

    public LoopRegion Inner(int innerScope, int atStage)
    {
        if (!inner.TryGetValue((innerScope, atStage), out var region))
        {
            inner[(innerScope, atStage)] = region = new LoopRegion(innerScope, this, atStage);
        }

        return region;
    }

    /// <summary>The region around this one, or this one, that runs a loop.</summary>
    public LoopRegion At(int outerScope)
    {
        var region = this;
        while (region.Scope != outerScope)
        {
            region = region.Parent!;
        }

        return region;
    }

    /// <summary>The depth of the innermost region that is around both.</summary>
    public static int SharedDepth(LoopRegion a, LoopRegion b)
    {
        while (a != b)
        {
            (a, b) = (a.Parent!, b.Parent!);
        }

        return a.Depth;
    }

    public void Add(int atStage, int position, int rank, LoopStep step) => steps.Add((atStage, position, rank, step));

    /// <summary>Adds a step that makes a value of another region, or a leaf, available from a stage on; once, at the earliest stage.</summary>
    public void AddAgain(int value, int atStage, int position, LoopStep step)
    {
        if (!again.TryGetValue(value, out var present))
        {
            again[value] = (atStage, steps.Count);
            Add(atStage, position, 0, step);
        }
        else if (atStage < present.Stage)
        {
            again[value] = (atStage, present.Index);
            steps[present.Index] = steps[present.Index] with { Stage = atStage };
        }
    }

    /// <summary>Sets the place from which a kept value is read, here and in all inner regions.</summary>
    public void Resolve(int value, Place place)
    {
        if (again.TryGetValue(value, out var present) && steps[present.Index].Step is LoopStep.Load)
        {
            steps[present.Index] = steps[present.Index] with { Step = new LoopStep.Load(value, place) };
        }

        foreach (var region in inner.Values)
        {
            region.Resolve(value, place);
        }
    }

    /// <summary>The steps in the order in which they run.</summary>
    public IReadOnlyList<LoopStep> InOrder()
    {
        var loops = inner.Values.Select(r => (r.Stage, int.MaxValue, r.Scope, (LoopStep)new LoopStep.Repeat(r.Scope, r.InOrder())));
        return [.. steps.Concat(loops).OrderBy(s => s.Item1).ThenBy(s => s.Item2).ThenBy(s => s.Item3).Select(s => s.Item4)];
    }
}
