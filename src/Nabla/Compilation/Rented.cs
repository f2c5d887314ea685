using System.Buffers;

namespace Nabla.Compilation;

/// <summary>Room for a call, given back at its end, so that calls allocate nothing.</summary>
internal readonly ref struct Rented
{
    private readonly double[] array;

    public Rented(int length)
    {
        array = ArrayPool<double>.Shared.Rent(length);
        Span = array.AsSpan(0, length);
    }

    public Span<double> Span { get; }

    public void Dispose() => ArrayPool<double>.Shared.Return(array);
}

/// <summary>Checks of the lengths of spans.</summary>
internal static class Lengths
{
    public static void Check(int actual, int expected, string parameter)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"The length must be {expected}, not {actual}.", parameter);
        }
    }

    /// <summary>How many rows a matrix has.</summary>
    public static int Rows(int length, int columnCount, string parameter) =>
        length % columnCount == 0 ? length / columnCount : throw new ArgumentException($"{length} numbers are no rows of {columnCount}.", parameter);
}
