using Nabla.Notebooks.Evaluation;

namespace Nabla.Notebooks.Display;

/// <summary>Something that is shown and can be replaced, also by a later cell.</summary>
public sealed class DisplayHandle
{
    private readonly CellScope cell;

    internal DisplayHandle(CellScope cell, string id) => (this.cell, Id) = (cell, id);

    /// <summary>The name of the place where it is shown.</summary>
    public string Id { get; }

    /// <summary>Shows another value in its place.</summary>
    public void Update(object? value) => Show(value, isUpdate: true);

    /// <summary>What the handle is for is already to be seen.</summary>
    public override string ToString() => $"display {Id}";

    internal void Show(object? value, bool isUpdate) =>
        (CellScope.Current ?? cell).Output.Display(Formatter.Format(value), Id, isUpdate);
}
