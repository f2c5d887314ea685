namespace Nabla.Compilation;

/// <summary>What runs a program with loops over rows, as many at a time as it has lanes, or several times as many.</summary>
internal interface ILoopRunner
{
    /// <summary>How many rows are computed at once; the outputs are kept for each lane, side by side.</summary>
    int Lanes { get; }

    /// <summary>The rows of a call are a multiple of this, itself a multiple of the lanes.</summary>
    int Granularity { get; }

    /// <summary>The most rows of a call, a multiple of the granularity; a column of the rows' numbers is that long.</summary>
    int Tile { get; }

    /// <summary>How much room it needs to work in.</summary>
    int WorkspaceLength { get; }

    /// <summary>Prepares the room to work in.</summary>
    void Prepare(Span<double> workspace);

    /// <summary>Adds the values of some rows to the outputs.</summary>
    void Run(ReadOnlySpan<double> uniforms, Span<double> rows, Span<double> outputs, Span<double> workspace, int count);
}
