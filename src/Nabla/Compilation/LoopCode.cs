using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>Runs a program with loops as generated code.</summary>
[RequiresDynamicCode("Generates code.")]
internal sealed class LoopCode<T>(LoopProgram program, int interleaved) : ILoopRunner
    where T : struct, ILanes<T>
{
    private const int LargestTile = 64;

    private readonly VectorCode code = VectorEmitter.Emit<T>(program, interleaved, LargestTile);

    /// <inheritdoc/>
    public int Lanes => T.Count;

    /// <inheritdoc/>
    public int Granularity => T.Count * interleaved;

    /// <inheritdoc/>
    public int Tile => LargestTile;

    /// <inheritdoc/>
    public int WorkspaceLength => ((program.WorkspaceCount * interleaved) + Inlining.LargestCall) * T.Count;

    /// <inheritdoc/>
    public void Prepare(Span<double> workspace)
    {
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<double> uniforms, Span<double> rows, Span<double> outputs, Span<double> workspace, int count) =>
        code(
            in MemoryMarshal.GetReference(uniforms),
            ref MemoryMarshal.GetReference(rows),
            ref MemoryMarshal.GetReference(outputs),
            ref MemoryMarshal.GetReference(workspace),
            count / Granularity);
}
