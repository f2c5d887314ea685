namespace Nabla.Compilation;

/// <summary>A computation with loops, in the order in which it runs.</summary>
internal sealed class LoopProgram
{
    /// <summary>The loops.</summary>
    public required IReadOnlyList<LoopScope> Scopes { get; init; }

    /// <summary>The steps outside of all loops, loops among them.</summary>
    public required IReadOnlyList<LoopStep> Steps { get; init; }

    /// <summary>The values that are numbers.</summary>
    public required IReadOnlyDictionary<int, double> Constants { get; init; }

    public required IReadOnlyList<Function> Functions { get; init; }

    /// <summary>How many numbers the values kept between loops take.</summary>
    public required int WorkspaceCount { get; init; }

    /// <summary>How many sums over the rows are made.</summary>
    public required int OutputCount { get; init; }

    /// <summary>How much of functions may be written in place.</summary>
    public int InPlaceBudget { get; init; } = Inlining.Budget;

    /// <summary>Whether a product and a sum may be rounded once instead of twice.</summary>
    public bool IsFused { get; init; }

    /// <summary>The number of operations that are written, each once, however often it runs.</summary>
    public int Length => Count(Steps);

    public override string ToString() => LoopPrinter.Print(this);

    private static int Count(IEnumerable<LoopStep> steps) => steps.Sum(step => step is LoopStep.Repeat loop ? Count(loop.Body) : 1);
}

/// <summary>A step of a program with loops. Values are numbered; one that is a number or that several loops need may be computed in several places.</summary>
internal abstract record LoopStep
{
    private LoopStep()
    {
    }

    /// <summary>Computes a value from others by the operation of a node of the graph.</summary>
    public sealed record Compute(int Target, ValueGraph.Node Node) : LoopStep;

    /// <summary>Reads a value.</summary>
    public sealed record Load(int Target, Place From) : LoopStep;

    /// <summary>Writes a value to the workspace.</summary>
    public sealed record Store(int Value, Place To) : LoopStep;

    /// <summary>Adds a value to an output.</summary>
    public sealed record AddTo(int Value, Place To) : LoopStep;

    /// <summary>Begins a sum with 0, or a search for the largest with minus infinity.</summary>
    public sealed record Begin(int Target, bool IsLargest) : LoopStep;

    /// <summary>Adds a value to a sum, or takes it for the largest where it is.</summary>
    public sealed record Gather(int Target, int Value, bool IsLargest) : LoopStep;

    /// <summary>A loop.</summary>
    public sealed record Repeat(int Scope, IReadOnlyList<LoopStep> Body) : LoopStep;

    /// <summary>The value of a number is its value in the graph; all others are computed by steps.</summary>
    public static bool IsLeaf(Op op) => op is Op.Constant or Op.Element;
}
