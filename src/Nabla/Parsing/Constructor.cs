namespace Nabla.Parsing;

/// <summary>Builds the expression of an application that is not a function of expressions.</summary>
/// <param name="arguments">The arguments, with their places in the text for errors.</param>
internal delegate Expr Build(in ArgumentList arguments);

/// <summary>A name such as sqrt, Rational or Derivative: how many arguments it takes and what it builds.</summary>
internal sealed record Constructor(int MinArity, int MaxArity, Build Build);
