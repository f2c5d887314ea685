namespace Nabla.Expressions;

/// <summary>How applications of a function are written as an operator: before its only argument, or between its arguments.</summary>
/// <param name="Text">The operator in text, with its blanks: " &amp; "; null where text has name(arguments), as for Xor, since ^ is read as a power.</param>
/// <param name="Latex">The operator in LaTeX.</param>
/// <param name="Unicode">The operator in two-dimensional text.</param>
/// <param name="OperandPrecedence">Operands that bind no tighter than this are bracketed in text.</param>
internal sealed record Notation(string? Text, string Latex, string Unicode, int OperandPrecedence);
