namespace Nabla.Compilation;

/// <summary>
/// Runs the programs of an objective over a data set. The rows are cut into parts whose number depends on that of the rows alone;
/// threads take part after part, and the sums of the parts are added up in their order.
/// </summary>
internal sealed class ObjectiveRunner
{
    private const int MostParts = 16;
    private const int SmallestPart = 512;

    private readonly LoopKernel? before;
    private readonly LoopKernel rows;
    private readonly LoopKernel? after;
    private readonly int uniformCount;
    private readonly int rowWidth;
    private readonly bool isMean;
    private Call? spare;

    public ObjectiveRunner(ObjectivePrograms programs, int parameterCount, int rowWidth, ObjectiveOptions options)
    {
        ParameterCount = parameterCount;
        this.rowWidth = rowWidth;
        isMean = options.Reduction == Reduction.Mean;
        var backend = options.Compilation.Backend;
        before = programs.Before is { } first ? new LoopKernel(first, 0, backend) : null;
        rows = new LoopKernel(programs.Rows, rowWidth + 1, backend); // and the weight of the row
        after = programs.After is { } last ? new LoopKernel(last, 0, backend) : null;
        uniformCount = Math.Max(parameterCount, programs.Before?.OutputCount ?? 0); // the uniform parts are written after the parameters
    }

    public int ParameterCount { get; }

    public Backend Backend => rows.Backend;

    public string Program => rows.Program.ToString();

    /// <summary>The value, and the gradient where there is room for it.</summary>
    public double Run(ReadOnlySpan<double> parameters, SampleSet samples, ReadOnlySpan<int> batch, bool isBatch, Span<double> gradient, int threads)
    {
        Lengths.Check(parameters.Length, ParameterCount, nameof(parameters));
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (samples.Width != rowWidth)
        {
            throw new ArgumentException($"A row must have {rowWidth} numbers, not {samples.Width}.", nameof(samples));
        }

        foreach (var row in batch)
        {
            if ((uint)row >= (uint)samples.Count)
            {
                throw new ArgumentException($"There is no row {row}: there are {samples.Count}.", nameof(batch));
            }
        }

        var count = isBatch ? batch.Length : samples.Count;
        if (count == 0 && isMean)
        {
            throw new ArgumentException("There are no rows to average.", isBatch ? nameof(batch) : nameof(samples));
        }

        var call = Interlocked.Exchange(ref spare, null) ?? new Call(this);
        var value = call.Run(parameters, samples, batch, isBatch, count, gradient, threads);
        spare = call;
        return value;
    }

    /// <summary>What a call needs; kept for the next one, so that calls allocate nothing.</summary>
    private sealed class Call(ObjectiveRunner runner)
    {
        private readonly double[] uniforms = new double[runner.uniformCount];
        private readonly double[] sums = new double[MostParts * runner.rows.Program.OutputCount];
        private readonly LoopKernel.Room? before = runner.before is { } b ? new(b) : null;
        private readonly LoopKernel.Room? after = runner.after is { } a ? new(a) : null;
        private readonly List<LoopKernel.Room> rooms = [new(runner.rows)];
        private int[] batch = [];

        public double Run(ReadOnlySpan<double> parameters, SampleSet samples, ReadOnlySpan<int> chosen, bool isBatch, int count, Span<double> gradient, int threads)
        {
            parameters.CopyTo(uniforms);
            if (before is not null)
            {
                before.Clear();
                before.Run(uniforms, 1);
                before.Take(uniforms);
                parameters.CopyTo(uniforms);
            }

            if (batch.Length < chosen.Length)
            {
                batch = new int[chosen.Length];
            }

            chosen.CopyTo(batch);
            var (size, parts) = Parts(count);
            if (threads == 1 || parts == 1)
            {
                for (var part = 0; part < parts; part++)
                {
                    Part(rooms[0], samples, isBatch, part, size, count);
                }
            }
            else
            {
                InParallel(samples, isBatch, size, count, parts, threads);
            }

            return Total(gradient, parts, runner.isMean ? 1.0 / count : 1);
        }

        /// <summary>How many rows a part has, and how many parts there are.</summary>
        private (int Size, int Parts) Parts(int count)
        {
            var tile = runner.rows.Tile;
            var size = Math.Max(SmallestPart, (count + MostParts - 1) / MostParts);
            size = (size + tile - 1) / tile * tile;
            return (size, (count + size - 1) / size);
        }

        private void InParallel(SampleSet samples, bool isBatch, int size, int count, int parts, int threads)
        {
            while (rooms.Count < Math.Min(threads, parts))
            {
                rooms.Add(new(runner.rows));
            }

            Workers.Share(threads, parts, (worker, part) => Part(rooms[worker], samples, isBatch, part, size, count));
        }

        private void Part(LoopKernel.Room room, SampleSet samples, bool isBatch, int part, int size, int count)
        {
            var tile = runner.rows.Tile;
            var numbers = room.Rows;
            var weights = numbers.Slice(runner.rowWidth * tile, tile);
            weights.Fill(1);
            room.Clear();
            for (var (start, end) = (part * size, Math.Min(count, (part + 1) * size)); start < end; start += tile)
            {
                var length = Math.Min(tile, end - start);
                if (isBatch)
                {
                    samples.CopyTo(numbers, tile, batch.AsSpan(start, length));
                }
                else
                {
                    samples.CopyTo(numbers, tile, start, length);
                }

                if (length < tile)
                {
                    // What fills up the last vector must be computed without harm, and count nothing.
                    for (var column = 0; column < runner.rowWidth; column++)
                    {
                        numbers.Slice((column * tile) + length, tile - length).Fill(numbers[(column * tile) + length - 1]);
                    }

                    weights[length..].Clear();
                }

                room.Run(uniforms, length);
            }

            room.AddUp(sums.AsSpan(part * runner.rows.Program.OutputCount, runner.rows.Program.OutputCount));
        }

        private double Total(Span<double> gradient, int parts, double scale)
        {
            var width = runner.rows.Program.OutputCount;
            var total = sums.AsSpan(0, width);
            if (parts == 0)
            {
                total.Clear();
            }

            for (var part = 1; part < parts; part++)
            {
                var other = sums.AsSpan(part * width, width);
                for (var k = 0; k < width; k++)
                {
                    total[k] += other[k];
                }
            }

            foreach (ref var sum in total)
            {
                sum *= scale;
            }

            var value = total[0];
            gradient.Clear();
            total[1..Math.Min(width, 1 + gradient.Length)].CopyTo(gradient);
            return after is null ? value : value + AfterRows(gradient, total[Math.Min(width, 1 + runner.ParameterCount)..]);
        }

        /// <summary>Adds what comes from the penalty and, through the uniform parts, from the derivatives by them.</summary>
        private double AfterRows(Span<double> gradient, ReadOnlySpan<double> uniformDerivatives)
        {
            var target = uniforms.AsSpan(runner.ParameterCount);
            target.Clear();
            uniformDerivatives[..Math.Min(target.Length, uniformDerivatives.Length)].CopyTo(target);
            after!.Clear();
            after.Run(uniforms, 1);
            return after.AddTo(gradient);
        }
    }
}
