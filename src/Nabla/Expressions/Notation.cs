namespace Nabla.Expressions;

/// <summary>How applications of a function are written as an operator: before its only argument, or between its arguments.</summary>
/// <param name="Text">The operator in text, with its blanks: " &amp; ".</param>
/// <param name="OperandPrecedence">Operands that bind no tighter than this are bracketed.</param>
internal sealed record Notation(string Text, int OperandPrecedence);
