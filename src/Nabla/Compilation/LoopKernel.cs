using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>A program with loops that is ready to run, and the room that a thread needs for it.</summary>
internal sealed class LoopKernel
{
    private const int LargestGenerated = 2000; // operations: a method with more variables is no longer fast
    private const int Interleaved = 2;
    private const int Alignment = 8; // numbers: vectors of 512 bits must not straddle lines of the cache

    private readonly ILoopRunner runner;
    private readonly int rowWidth;

    /// <param name="program">The program.</param>
    /// <param name="rowWidth">How many numbers a row has.</param>
    /// <param name="backend">How it is run.</param>
    public LoopKernel(LoopProgram program, int rowWidth, Backend backend)
    {
        Program = program;
        this.rowWidth = rowWidth;
        var canGenerate = RuntimeFeature.IsDynamicCodeSupported;
        Backend = backend switch
        {
            Backend.Generated when !canGenerate => throw new MathException("Code cannot be generated on this platform: choose another back end."),
            Backend.Automatic => canGenerate && program.Length <= LargestGenerated ? Backend.Generated : Backend.Interpreted,
            _ => backend,
        };
        runner = Vector512.IsHardwareAccelerated ? Runner<Lanes512>() : Vector256.IsHardwareAccelerated ? Runner<Lanes256>() : Runner<Lanes128>();
    }

    public LoopProgram Program { get; }

    public Backend Backend { get; }

    /// <summary>The rows that are computed together.</summary>
    public int Tile => runner.Tile;

    private ILoopRunner Runner<T>()
        where T : struct, ILanes<T> =>
        Backend == Backend.Generated && RuntimeFeature.IsDynamicCodeSupported ? new LoopCode<T>(Program, rowWidth == 0 ? 1 : Interleaved) : new LoopInterpreter<T>(Program);

    /// <summary>Room for one thread.</summary>
    public sealed class Room
    {
        private readonly LoopKernel kernel;
        private readonly double[] memory;
        private readonly int rowsAt;
        private readonly int outputsAt;
        private readonly int workspaceAt;

        public Room(LoopKernel kernel)
        {
            this.kernel = kernel;
            var runner = kernel.runner;
            var (rows, outputs) = (Aligned(kernel.rowWidth * runner.Tile), Aligned(kernel.Program.OutputCount * runner.Lanes));
            memory = GC.AllocateArray<double>(rows + outputs + Aligned(runner.WorkspaceLength) + Alignment, pinned: true);
            rowsAt = Alignment - (int)((Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref memory[0]) / sizeof(double)) % Alignment);
            outputsAt = rowsAt + rows;
            workspaceAt = outputsAt + outputs;
            runner.Prepare(memory.AsSpan(workspaceAt));
        }

        /// <summary>The numbers of the rows, column by column, each as long as a tile.</summary>
        public Span<double> Rows => memory.AsSpan(rowsAt, outputsAt - rowsAt);

        private Span<double> Outputs => memory.AsSpan(outputsAt, kernel.Program.OutputCount * kernel.runner.Lanes);

        public void Clear() => Outputs.Clear();

        /// <summary>Adds the first rows to the outputs; those up to a multiple of the granularity too, so their weights must be zero.</summary>
        public void Run(ReadOnlySpan<double> uniforms, int count)
        {
            var unit = kernel.runner.Granularity;
            kernel.runner.Run(uniforms, Rows, Outputs, memory.AsSpan(workspaceAt), (count + unit - 1) / unit * unit);
        }

        /// <summary>The outputs, the lanes added up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void AddUp(Span<double> sums)
        {
            var lanes = kernel.runner.Lanes;
            var outputs = Outputs;
            for (var k = 0; k < sums.Length && k < kernel.Program.OutputCount; k++)
            {
                var sum = 0.0;
                foreach (var lane in outputs.Slice(k * lanes, lanes))
                {
                    sum += lane;
                }

                sums[k] = sum;
            }
        }

        /// <summary>The first output of a program that all lanes have run alike; what follows it is added.</summary>
        public double AddTo(Span<double> gradient)
        {
            var lanes = kernel.runner.Lanes;
            for (var k = 0; k < gradient.Length && k + 1 < kernel.Program.OutputCount; k++)
            {
                gradient[k] += Outputs[(k + 1) * lanes];
            }

            return Outputs[0];
        }

        /// <summary>The outputs of a program that all lanes have run alike.</summary>
        public void Take(Span<double> values)
        {
            for (var k = 0; k < values.Length && k < kernel.Program.OutputCount; k++)
            {
                values[k] = Outputs[k * kernel.runner.Lanes];
            }
        }

        private static int Aligned(int length) => (length + Alignment - 1) / Alignment * Alignment;
    }
}
