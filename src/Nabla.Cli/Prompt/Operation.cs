using System.Collections.Immutable;

namespace Nabla.Cli.Prompt;

/// <summary>Something that a line at the prompt can apply, such as diff(J, w).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">Its arguments, for the help.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Run">The result for arguments.</param>
internal sealed record Operation(string Name, string Signature, string Summary, Func<ImmutableArray<Expr>, Answer> Run);

/// <summary>The result of a line.</summary>
/// <param name="Value">The value, which <c>_</c> then stands for.</param>
/// <param name="Shown">What is shown where it is not the value itself: three numbers of a nudge, LaTeX.</param>
internal sealed record Answer(Expr Value, string? Shown = null);
