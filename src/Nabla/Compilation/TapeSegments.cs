namespace Nabla.Compilation;

/// <summary>
/// A tape as programs over the columns of a tile, each short enough for the just-in-time compiler: the columns are the inputs, then the results,
/// then the values that one program computes and a later one uses.
/// </summary>
internal sealed class TapeSegments
{
    private const int LargestSegment = 256;
    private const int LoadsOfSegment = 32; // or more: then a function may be called

    private readonly Tape tape;
    private readonly Dictionary<int, double> constants = [];
    private readonly int[] current; // for each slot the value that is in it
    private readonly ILookup<int, int> resultsOf;
    private readonly Dictionary<int, (int Segment, List<LoopStep> Steps, int Index)> definitions = [];
    private readonly Dictionary<int, int> columns = [];
    private readonly List<List<LoopStep>> segments = [[]];
    private readonly HashSet<(int Segment, int Value)> loaded = [];
    private readonly int firstCall; // the instruction from which on functions are called
    private int firstOfCalls = int.MaxValue; // the segment that begins with it
    private int operations; // of the segment at hand
    private int variables; // of the segment at hand

    private TapeSegments(Tape tape)
    {
        this.tape = tape;
        (firstCall, _) = Inlining.Split(tape);
        current = [.. Enumerable.Range(0, tape.SlotCount)];
        for (var k = 0; k < tape.Constants.Length; k++)
        {
            constants[tape.FirstConstant + k] = RealKernels.ToReal(tape.Constants[k]);
        }

        for (var k = 0; k < tape.InputCount; k++)
        {
            columns[k] = k;
        }

        ColumnCount = tape.InputCount + tape.ResultCount;
        resultsOf = tape.Results.Index().ToLookup(r => r.Item, r => r.Index);
    }

    /// <summary>How many columns there are.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>The programs, in the order in which they run.</summary>
    public IReadOnlyList<LoopProgram> Programs => [.. segments.Select((steps, index) => new LoopProgram
    {
        Scopes = [],
        Steps = steps,
        Constants = constants,
        Functions = tape.Functions,
        WorkspaceCount = 0,
        OutputCount = 0,
        InPlaceBudget = index < firstOfCalls ? Inlining.Budget : 0,
    })];

    public static TapeSegments Of(Tape tape)
    {
        var cut = new TapeSegments(tape);
        cut.Write();
        return cut;
    }

    private void Write()
    {
        var writers = LastWriters();
        var next = tape.SlotCount;
        for (var at = 0; at < tape.Length; at++)
        {
            var i = tape.Instructions[at];
            MakeRoom(at, i);
            var (a, b, c) = (Use(i, 0), Use(i, 1), Use(i, 2));
            var target = current[i.Target] = next++;
            var data = i.Op == Op.SineCosine ? current[i.Data] = next++ : i.Data;
            segments[^1].Add(new LoopStep.Compute(target, new ValueGraph.Node(i.Op, a, b, c, data)));
            Define(target, i.Target, writers[i.Target] == at);
            if (i.Op == Op.SineCosine)
            {
                Define(data, i.Data, writers[i.Data] == at);
            }
        }

        foreach (var (result, slot) in tape.Results.Index().Where(r => r.Item < tape.FirstRegister))
        {
            segments[^1].Add(new LoopStep.Store(slot < tape.InputCount ? Loaded(slot) : slot, Column(tape.InputCount + result)));
        }
    }

    /// <summary>Begins a segment where an operation is too much for the one at hand, and where functions are called from now on.</summary>
    private void MakeRoom(int at, in Instruction i)
    {
        if (at == firstCall)
        {
            Begin();
            firstOfCalls = segments.Count - 1;
        }

        var own = at >= firstCall && Ops.IsCall(i.Op) ? Inlining.VariablesOfCall : Inlining.VariablesOf(i.Op, i.Data, tape.Functions);
        if (operations == LargestSegment || (variables + own > Inlining.Budget - LoadsOfSegment && variables > 0))
        {
            Begin();
        }

        operations++;
        variables += own;
    }

    private void Begin()
    {
        segments.Add([]);
        (operations, variables) = (0, 0);
    }

    /// <summary>For each slot the instruction that writes it last.</summary>
    private int[] LastWriters()
    {
        var writers = new int[tape.SlotCount];
        for (var at = 0; at < tape.Length; at++)
        {
            writers[tape.Instructions[at].Target] = at;
            if (tape.Instructions[at].Op == Op.SineCosine)
            {
                writers[tape.Instructions[at].Data] = at;
            }
        }

        return writers;
    }

    private void Define(int value, int slot, bool isLast)
    {
        definitions[value] = (segments.Count - 1, segments[^1], segments[^1].Count);
        if (isLast)
        {
            foreach (var result in resultsOf[slot])
            {
                columns.TryAdd(value, tape.InputCount + result);
                segments[^1].Add(new LoopStep.Store(value, Column(tape.InputCount + result)));
            }
        }
    }

    private int Use(in Instruction i, int index) => index >= i.Arity ? ValueGraph.None : Loaded(current[i[index]]);

    /// <summary>The value, in a variable of the program at hand.</summary>
    private int Loaded(int value)
    {
        var segment = segments.Count - 1;
        var isHere = definitions.TryGetValue(value, out var definition) && definition.Segment == segment;
        if (isHere || constants.ContainsKey(value) || !loaded.Add((segment, value)))
        {
            return value;
        }

        if (!columns.TryGetValue(value, out var column))
        {
            columns[value] = column = ColumnCount++;
            definition.Steps.Add(new LoopStep.Store(value, Column(column))); // at the end of the program that computes it
        }

        segments[^1].Add(new LoopStep.Load(value, Column(column)));
        return value;
    }

    private static Place Column(int index) => new(Storage.Row, IndexPolynomial.Constant(index), LoopScope.Root);
}
