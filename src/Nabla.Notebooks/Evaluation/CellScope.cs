namespace Nabla.Notebooks.Evaluation;

/// <summary>The cell that the present code belongs to; it flows with awaits and tasks, so that late output finds its cell.</summary>
internal sealed class CellScope(ICellOutput output, CancellationToken interrupted)
{
    private static readonly AsyncLocal<CellScope?> Flowing = new();

    public ICellOutput Output { get; } = output;

    public CancellationToken Interrupted { get; } = interrupted;

    /// <summary>Null outside of cells.</summary>
    public static CellScope? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }
}
