namespace Nabla.Languages;

/// <summary>What infinity, negative infinity and NaN are called.</summary>
internal readonly record struct NonFiniteNames(string Positive, string Negative, string NaN);
