namespace Nabla.Notebooks.Evaluation;

/// <summary>A cell that has declared something: the assembly that it was compiled to, and the object that holds its variables.</summary>
internal sealed class EvaluatedCell(int number, string assemblyName)
{
    /// <summary>Cells are numbered in the order of their evaluation.</summary>
    public int Number { get; } = number;

    public string AssemblyName { get; } = assemblyName;

    /// <summary>The instance of the script class; null as long as the cell has not begun to run.</summary>
    public object? Instance { get; set; }
}
