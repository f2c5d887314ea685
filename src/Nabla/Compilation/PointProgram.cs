namespace Nabla.Compilation;

/// <summary>What generated code for one point does, in order. Values are numbered, first doubles, then vectors; each is set once.</summary>
/// <param name="Values">What the doubles are.</param>
/// <param name="LaneCount">How many lanes a vector has.</param>
/// <param name="Steps">The steps.</param>
/// <param name="Numbers">The vectors that are numbers.</param>
internal sealed record PointProgram(TapeValues Values, int LaneCount, IReadOnlyList<PointStep> Steps, IReadOnlyDictionary<int, double[]> Numbers)
{
    public bool IsVector(int value) => value >= Values.Count;

    /// <summary>Whether a step calls a function on vectors.</summary>
    public bool IsCallOfLanes(PointStep step) => step is PointStep.Compute(var i) && Ops.IsCall(i.Op) && IsVector(i.Target);

    /// <summary>The program of a tape.</summary>
    public static PointProgram Of(Tape tape, int laneCount)
    {
        var values = new TapeValues(tape);
        return PointAssembler.Assemble(values, PackChoice.Of(values, laneCount));
    }
}

/// <summary>A step of a program for one point.</summary>
internal abstract record PointStep
{
    private PointStep()
    {
    }

    /// <summary>The values that a step reads.</summary>
    public abstract IEnumerable<int> Operands { get; }

    /// <summary>The values that a step sets.</summary>
    public virtual IEnumerable<int> Targets => [];

    /// <summary>Does an operation, with doubles or with vectors.</summary>
    public sealed record Compute(Instruction Operation) : PointStep
    {
        public override IEnumerable<int> Operands => Enumerable.Range(0, Operation.Arity).Select(k => Operation[k]);

        public override IEnumerable<int> Targets => Operation.Op == Op.SineCosine ? [Operation.Target, Operation.Data] : [Operation.Target];
    }

    /// <summary>Reads variables that stand one after the other into a vector.</summary>
    public sealed record Read(int Target, int FirstInput) : PointStep
    {
        public override IEnumerable<int> Operands => [];

        public override IEnumerable<int> Targets => [Target];
    }

    /// <summary>Puts doubles into the lanes of a vector; one double alone goes into all.</summary>
    public sealed record Insert(int Target, int[] Lanes) : PointStep
    {
        public override IEnumerable<int> Operands => Lanes;

        public override IEnumerable<int> Targets => [Target];
    }

    /// <summary>Puts lanes of a vector, or of two one after the other, into the lanes of another.</summary>
    public sealed record Move(int Target, int From, int? Second, int[] Lanes) : PointStep
    {
        public override IEnumerable<int> Operands => Second is { } second ? [From, second] : [From];

        public override IEnumerable<int> Targets => [Target];
    }

    /// <summary>Takes a double out of a lane.</summary>
    public sealed record Extract(int Target, int From, int Lane) : PointStep
    {
        public override IEnumerable<int> Operands => [From];

        public override IEnumerable<int> Targets => [Target];
    }

    /// <summary>Writes a result, or as many in a row as there are lanes.</summary>
    public sealed record Write(int Value, int FirstResult) : PointStep
    {
        public override IEnumerable<int> Operands => [Value];
    }
}
