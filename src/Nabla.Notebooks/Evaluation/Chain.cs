using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Nabla.Notebooks.Evaluation;

/// <summary>The submissions that the next one is compiled on: the last of them, and the cells behind it whose objects it can reach.</summary>
/// <param name="Last">Null where there is none.</param>
/// <param name="Number">The number of the last cell that has been pinned, see <see cref="CellCompiler"/>; 0 where none has.</param>
/// <param name="Cells">The cells with code in the order of the compilations.</param>
internal sealed record Chain(CSharpCompilation? Last, int Number, ImmutableArray<EvaluatedCell> Cells)
{
    public static Chain Empty { get; } = new(null, 0, []);
}
