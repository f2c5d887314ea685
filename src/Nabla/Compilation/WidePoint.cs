namespace Nabla.Compilation;

/// <summary>A point of floats as doubles, and room for results that become floats again.</summary>
internal readonly ref struct WidePoint
{
    private readonly Rented rented;
    private readonly int inputCount;

    public WidePoint(ReadOnlySpan<float> at, int resultCount)
    {
        inputCount = at.Length;
        rented = new Rented(inputCount + resultCount);
        for (var k = 0; k < inputCount; k++)
        {
            rented.Span[k] = at[k];
        }
    }

    public ReadOnlySpan<double> At => rented.Span[..inputCount];

    public Span<double> Results => rented.Span[inputCount..];

    /// <summary>Rounds results, from one of them on.</summary>
    public void CopyTo(int from, Span<float> target)
    {
        for (var k = 0; k < target.Length; k++)
        {
            target[k] = (float)Results[from + k];
        }
    }

    public void Dispose() => rented.Dispose();
}
