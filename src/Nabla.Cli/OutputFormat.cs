namespace Nabla.Cli;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Text,
    Latex,
    MathML,
    Unicode,
    CSharp,
    Json,
}
