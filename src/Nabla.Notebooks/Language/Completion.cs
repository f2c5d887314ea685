namespace Nabla.Notebooks.Language;

/// <summary>What may stand in the place of a part of a text.</summary>
/// <param name="Start">Where the part begins.</param>
/// <param name="End">Where it ends: at the cursor.</param>
/// <param name="Items">What may stand there.</param>
internal sealed record Completion(int Start, int End, IReadOnlyList<CompletionItem> Items);

/// <summary>One thing that may stand at the cursor.</summary>
/// <param name="Text">How it is written.</param>
/// <param name="Kind">What it is, in Jupyter's words: function, instance, property, class, module, keyword.</param>
/// <param name="Signature">How it is declared.</param>
internal sealed record CompletionItem(string Text, string Kind, string Signature);
