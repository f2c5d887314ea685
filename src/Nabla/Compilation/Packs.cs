namespace Nabla.Compilation;

/// <summary>Which steps of a tape are computed together as the lanes of a vector, and where in vectors values are to be found.</summary>
internal sealed class Packs
{
    private readonly TapeValues values;
    private readonly int[] packs; // of each step; negative where it is computed by itself
    private readonly int[] lanes;
    private readonly List<int[]> members = [];

    public Packs(TapeValues values, int laneCount)
    {
        this.values = values;
        LaneCount = laneCount;
        packs = new int[values.StepCount];
        lanes = new int[values.StepCount];
        Array.Fill(packs, -1);
    }

    /// <summary>How many lanes a vector has.</summary>
    public int LaneCount { get; }

    /// <summary>How many packs have been made, those that were taken apart among them.</summary>
    public int Count => members.Count;

    /// <summary>The steps of a pack; none where it was taken apart.</summary>
    public int[] this[int pack] => members[pack];

    /// <summary>The pack of a step; negative where it is computed by itself.</summary>
    public int Of(int step) => packs[step];

    /// <summary>The pack that computes a value; negative where none does.</summary>
    public int OfValue(int value) => values.StepOf(value) is var step and >= 0 ? packs[step] : -1;

    public void Add(int[] steps)
    {
        for (var lane = 0; lane < steps.Length; lane++)
        {
            (packs[steps[lane]], lanes[steps[lane]]) = (members.Count, lane);
        }

        members.Add(steps);
    }

    public void TakeApart(int pack)
    {
        foreach (var step in members[pack])
        {
            packs[step] = -1;
        }

        members[pack] = [];
    }

    /// <summary>
    /// The vector in which a value is, as a number, and the lane there; none where it is computed by itself or is a number. Vectors are what packs compute, two for each, and then as many
    /// variables in a row as there are lanes.
    /// </summary>
    public (int Vector, int Lane)? Place(int value)
    {
        if (values.IsInput(value))
        {
            var window = value / LaneCount;
            return values.InputCount < LaneCount ? null : ((2 * Count) + window, value - FirstInput(window));
        }

        return OfValue(value) is var pack and >= 0 ? (values.IsCosine(value) ? (2 * pack) + 1 : 2 * pack, lanes[values.StepOf(value)]) : null;
    }

    /// <summary>The first variable of the vector that is no pack's; the last vectors begin earlier, so that none goes beyond the variables.</summary>
    public int? FirstInputOf(int vector) => vector < 2 * Count ? null : FirstInput(vector - (2 * Count));

    /// <summary>The operands with an index of all steps of a pack.</summary>
    public int[] Operands(int pack, int index)
    {
        var operands = new int[members[pack].Length];
        for (var lane = 0; lane < operands.Length; lane++)
        {
            operands[lane] = values[members[pack][lane]][index];
        }

        return operands;
    }

    private int FirstInput(int window) => Math.Min(window * LaneCount, values.InputCount - LaneCount);
}
