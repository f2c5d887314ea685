using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Nabla.Notebooks.Evaluation;

/// <summary>A cell in machine-readable form, ready to be loaded.</summary>
internal sealed class CompiledCell
{
    public required EvaluatedCell Cell { get; init; }

    public required CSharpCompilation Compilation { get; init; }

    /// <summary>What it was compiled on.</summary>
    public required Chain Chain { get; init; }

    public required byte[] Image { get; init; }

    public required byte[] Symbols { get; init; }

    /// <summary>What it declares for later cells.</summary>
    public required ImmutableArray<Declaration> Declarations { get; init; }

    /// <summary>True where later cells need the compilation itself.</summary>
    public required bool IsPinned { get; init; }
}
