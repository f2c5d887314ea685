using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Nabla.Notebooks.Files;

/// <summary>An environment such as \begin{align} without dollar signs around it: a formula, as in Jupyter.</summary>
internal sealed class TexEnvironmentParser : BlockParser, IMarkdownExtension
{
    private const string Begin = @"\begin{";
    private const string End = @"\end{";

    public TexEnvironmentParser() => OpeningCharacters = ['\\'];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.Match(Begin) || NameOf(processor.Line) is not { } name)
        {
            return BlockState.None;
        }

        var block = new MathBlock(this) { Info = name, Column = processor.Column, Span = { Start = processor.Start } };
        processor.NewBlocks.Push(block);
        return IsEnd(processor.Line, name) ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block) =>
        IsEnd(processor.Line, ((MathBlock)block).Info!) ? BlockState.Break : BlockState.Continue;

    private static string? NameOf(StringSlice line)
    {
        var text = line.AsSpan()[Begin.Length..];
        var end = text.IndexOf('}');
        return end > 0 ? text[..end].ToString() : null;
    }

    private static bool IsEnd(StringSlice line, string name) => line.AsSpan().Contains($"{End}{name}}}", StringComparison.Ordinal);
}
