using System.Runtime.CompilerServices;

namespace Nabla.Compilation;

/// <summary>
/// Memory that begins with a line of the cache, so that no vector in it lies across two lines: what was just written across two is read back slowly.
/// </summary>
internal sealed class AlignedMemory
{
    private const int LineLength = 64 / sizeof(double);

    private readonly double[] numbers;
    private readonly int start;

    public AlignedMemory(int length)
    {
        numbers = GC.AllocateArray<double>(length + LineLength, pinned: true);
        start = (LineLength - Place(numbers)) % LineLength;
        Length = length;
    }

    public int Length { get; }

    public ref double First => ref numbers[start];

    /// <summary>How many doubles before an array's first its line begins.</summary>
    private static unsafe int Place(double[] pinned) => (int)((nuint)Unsafe.AsPointer(ref pinned[0]) / sizeof(double) % LineLength);
}
