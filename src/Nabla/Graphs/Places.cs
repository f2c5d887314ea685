using System.Collections.Immutable;

namespace Nabla.Graphs;

/// <summary>
/// The places of operands in a template, as symbols of which nothing is known and as real ones: |x| has a derivative by its
/// argument only along the real line.
/// </summary>
/// <param name="Any">Symbols of which nothing is known.</param>
/// <param name="Real">Real symbols.</param>
internal sealed record Places(ImmutableArray<Symbol> Any, ImmutableArray<Symbol> Real);
