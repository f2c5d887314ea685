using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nabla.Compilation;

/// <summary>Generated code: reads the inputs, writes the first result and the rest, keeps what outlives a method in the workspace.</summary>
internal delegate void GeneratedCode(ref readonly double inputs, ref double first, ref double rest, ref double workspace);

/// <summary>A tape that is ready to run at one point.</summary>
internal sealed class Kernel
{
    private const int LargestGenerated = 20_000; // generating takes about six microseconds an operation

    [ThreadStatic]
    private static AlignedMemory? spare;

    private readonly Interpreter? interpreter;
    private readonly GeneratedCode[] code = [];
    private readonly int workspaceLength;

    public Kernel(Tape tape, Backend backend)
    {
        Tape = tape;
        Batch = new BatchKernel(tape, backend);
        var canGenerate = RuntimeFeature.IsDynamicCodeSupported;
        Backend = backend switch
        {
            Backend.Generated when !canGenerate => throw new MathException("Code cannot be generated on this platform: choose another back end."),
            Backend.Automatic => canGenerate && tape.Length <= LargestGenerated ? Backend.Generated : Backend.Interpreted,
            _ => backend,
        };
        if (Backend == Backend.Generated && RuntimeFeature.IsDynamicCodeSupported)
        {
            (code, workspaceLength) = PointEmitter.Emit(tape);
        }
        else
        {
            interpreter = new Interpreter(tape);
        }
    }

    public Tape Tape { get; }

    /// <summary>The same for many points.</summary>
    public BatchKernel Batch { get; }

    public Backend Backend { get; }

    /// <summary>Computes the first result, and the others into a span that must not overlap the inputs.</summary>
    public double Run(ReadOnlySpan<double> at, Span<double> rest)
    {
        if (at.Length != Tape.InputCount)
        {
            throw new ArgumentException($"{Tape.InputCount} values are needed, not {at.Length}.", nameof(at));
        }

        if (rest.Length != Tape.ResultCount - 1)
        {
            throw new ArgumentException($"There are {Tape.ResultCount} results, and room for {rest.Length + 1}.");
        }

        if (at.Overlaps(rest))
        {
            return Run(at.ToArray(), rest); // results are written before all values are read
        }

        double first = 0;
        if (code.Length == 0)
        {
            interpreter!.Run(at, ref first, rest);
        }
        else
        {
            Run(ref MemoryMarshal.GetReference(at), ref first, ref MemoryMarshal.GetReference(rest));
        }

        return first;
    }

    private void Run(ref double inputs, ref double first, ref double rest)
    {
        var workspace = workspaceLength == 0 ? null : spare?.Length >= workspaceLength ? spare : new AlignedMemory(workspaceLength);
        ref var start = ref Unsafe.NullRef<double>();
        if (workspace is not null)
        {
            start = ref workspace.First;
            spare = null; // a function that itself runs a tape must not take it
        }

        foreach (var part in code)
        {
            part(in inputs, ref first, ref rest, ref start);
        }

        spare = workspace ?? spare;
    }
}
