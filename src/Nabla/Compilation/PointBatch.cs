using System.Buffers;

namespace Nabla.Compilation;

/// <summary>
/// What a batch reads and writes: a strand for each input and each result of a tape. Memory is held in its place until the end, so that
/// generated code and other threads can work with addresses. It is used again for the next batch, so that a call allocates nothing.
/// </summary>
internal sealed unsafe class PointBatch : IDisposable
{
    [ThreadStatic]
    private static PointBatch? spare;

    private readonly List<Strand> inputs = [];
    private readonly List<(Strand Strand, bool IsShared)> results = [];
    private readonly List<(int Result, Strand Target)> copies = [];
    private readonly List<Strand> zeros = [];
    private readonly List<(nint Start, long Length)> inputRegions = [];
    private readonly List<(nint Start, long Length)> resultRegions = []; // in the order of memory
    private readonly List<MemoryHandle> handles = [];

    private PointBatch()
    {
    }

    /// <summary>The number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the numbers are floats.</summary>
    public bool IsSingle { get; private set; }

    public int InputCount => inputs.Count;

    public int ResultCount => results.Count;

    /// <summary>So many points, with a column for each input.</summary>
    /// <exception cref="ArgumentException">A column has another length than there are points, and is not one number for all of them.</exception>
    public static PointBatch Of<T>(int count, ReadOnlySpan<ReadOnlyMemory<T>> columns, string parameter)
        where T : unmanaged
    {
        var batch = Empty<T>(count);
        batch.AddInputs(columns, parameter);
        return batch;
    }

    /// <summary>A matrix of inputs with so many rows, one for each point. Its memory must be held in its place.</summary>
    public static PointBatch Of<T>(T* matrix, int rows, int columns, MatrixOrder order)
        where T : unmanaged
    {
        var batch = Empty<T>(rows);
        for (var k = 0; k < columns; k++)
        {
            batch.inputs.Add(ColumnOf(matrix, rows, columns, order, k));
        }

        batch.inputRegions.Add(((nint)matrix, (long)rows * columns * sizeof(T)));
        return batch;
    }

    /// <summary>More columns of inputs.</summary>
    public void AddInputs<T>(ReadOnlySpan<ReadOnlyMemory<T>> columns, string parameter)
        where T : unmanaged
    {
        foreach (var column in columns) // all of them before any is held
        {
            if (column.Length != Count && column.Length != 1)
            {
                throw new ArgumentException($"All columns must have {Count} values, or one for all points, not {column.Length}.", parameter);
            }
        }

        foreach (var column in columns)
        {
            var start = Hold(column);
            inputs.Add(Strand.Of(start, column.Length == Count ? 1 : 0));
            inputRegions.Add(((nint)start, (long)column.Length * sizeof(T)));
        }
    }

    /// <summary>A column for the next result.</summary>
    /// <exception cref="ArgumentException">It has another length than there are points, or takes the place of other numbers than those of an input.</exception>
    public void AddResult<T>(Memory<T> column, string parameter)
        where T : unmanaged
    {
        Lengths.Check(column.Length, Count, parameter);
        var start = Hold<T>(column);
        results.Add((Strand.Of(start, 1), IsShared((nint)start, (long)Count * sizeof(T), parameter)));
    }

    /// <summary>A column for each of the next results.</summary>
    public void AddResults<T>(ReadOnlySpan<Memory<T>> columns, string parameter)
        where T : unmanaged
    {
        foreach (var column in columns)
        {
            AddResult(column, parameter);
        }
    }

    /// <summary>A matrix for the next results: each is one of its columns.</summary>
    public void AddResults<T>(T* matrix, int columns, MatrixOrder order, string parameter)
        where T : unmanaged
    {
        var isShared = IsShared((nint)matrix, (long)Count * columns * sizeof(T), parameter);
        for (var k = 0; k < columns; k++)
        {
            results.Add((ColumnOf(matrix, Count, columns, order, k), isShared));
        }
    }

    /// <summary>A matrix some of whose columns are the next results, others copies of results, or zero.</summary>
    /// <param name="matrix">Where it begins.</param>
    /// <param name="order">How it lies in memory.</param>
    /// <param name="columns">For each column the number of the result, counted from the next one, or -1.</param>
    /// <param name="parameter">Its name in errors.</param>
    public void AddResults<T>(T* matrix, MatrixOrder order, ReadOnlySpan<int> columns, string parameter)
        where T : unmanaged
    {
        var isShared = IsShared((nint)matrix, (long)Count * columns.Length * sizeof(T), parameter);
        var first = results.Count;
        for (var k = 0; k < columns.Length; k++)
        {
            var column = ColumnOf(matrix, Count, columns.Length, order, k);
            if (columns[k] < 0)
            {
                zeros.Add(column);
            }
            else if (first + columns[k] == results.Count)
            {
                results.Add((column, isShared));
            }
            else
            {
                copies.Add((first + columns[k], column));
            }
        }
    }

    /// <summary>The numbers of an input.</summary>
    public Strand Input(int index) => inputs[index];

    /// <summary>Where the numbers of a result go.</summary>
    public Strand Result(int index) => results[index].Strand;

    /// <summary>Whether a result takes the place of inputs, so that these must be read first.</summary>
    public bool IsShared(int result) => results[result].IsShared;

    /// <summary>Writes what is made of results that are written already, for so many points from one on.</summary>
    /// <param name="from">The first point.</param>
    /// <param name="room">Room for a number for each point.</param>
    public void Complete(int from, Span<double> room)
    {
        foreach (var (result, target) in copies)
        {
            results[result].Strand.Read(from, room);
            target.Write(from, room);
        }

        if (zeros.Count > 0)
        {
            room.Clear();
            foreach (var column in zeros)
            {
                column.Write(from, room);
            }
        }
    }

    /// <summary>Lets go of the memory.</summary>
    public void Dispose()
    {
        foreach (var handle in handles)
        {
            handle.Dispose();
        }

        handles.Clear();
        inputs.Clear();
        results.Clear();
        copies.Clear();
        zeros.Clear();
        inputRegions.Clear();
        resultRegions.Clear();
        spare = this;
    }

    private static PointBatch Empty<T>(int count)
    {
        var batch = spare ?? new PointBatch();
        spare = null; // a function that itself runs a batch must not take it
        batch.Count = count;
        batch.IsSingle = typeof(T) == typeof(float);
        return batch;
    }

    private static Strand ColumnOf<T>(T* matrix, int rows, int columns, MatrixOrder order, int index)
        where T : unmanaged =>
        order == MatrixOrder.RowMajor ? Strand.Of(matrix + index, columns) : Strand.Of(matrix + ((nint)index * rows), 1);

    private T* Hold<T>(ReadOnlyMemory<T> memory)
        where T : unmanaged
    {
        var handle = memory.Pin();
        handles.Add(handle);
        return (T*)handle.Pointer;
    }

    /// <summary>Whether memory for results is that of inputs.</summary>
    /// <exception cref="ArgumentException">It is in part: some inputs would be overwritten before they are read. Or it is that of other results.</exception>
    private bool IsShared(nint start, long length, string parameter)
    {
        var isShared = false;
        AddResultRegion(start, length, parameter);
        foreach (var region in inputRegions)
        {
            if (start < region.Start + region.Length && region.Start < start + length)
            {
                isShared = region == (start, length) ? true : throw new ArgumentException("Results may take the place of variables, but not of other points.", parameter);
            }
        }

        return isShared;
    }

    private void AddResultRegion(nint start, long length, string parameter)
    {
        if (length == 0)
        {
            return;
        }

        var index = resultRegions.BinarySearch((start, length));
        index = index < 0 ? ~index : index;
        if ((index < resultRegions.Count && resultRegions[index].Start < start + length) || (index > 0 && start < resultRegions[index - 1].Start + resultRegions[index - 1].Length))
        {
            throw new ArgumentException("Two results would be written to the same memory.", parameter);
        }

        resultRegions.Insert(index, (start, length));
    }
}
