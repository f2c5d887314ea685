using System.Collections.Frozen;

namespace Nabla.Expressions;

/// <summary>The names of assumptions, SymPy's, and what they mean.</summary>
internal static class AssumptionVocabulary
{
    /// <summary>For each property the facts when it holds and when it does not.</summary>
    public static FrozenDictionary<string, (Facts True, Facts False)> Meanings { get; } = new Dictionary<string, (Facts, Facts)>
    {
        ["complex"] = Simple(Property.Complex),
        ["extended_real"] = Simple(Property.ExtendedReal),
        ["real"] = (new(Property.Real), Facts.Unknown),
        ["rational"] = Simple(Property.Rational),
        ["irrational"] = (new(Property.Real, Property.Rational), Facts.Unknown),
        ["integer"] = Simple(Property.Integer),
        ["noninteger"] = (new(Property.ExtendedReal, Property.Integer), Facts.Unknown),
        ["even"] = Simple(Property.Even),
        ["odd"] = (new(Property.Integer, Property.Even), Facts.Unknown),
        ["prime"] = Simple(Property.Prime),
        ["composite"] = Simple(Property.Composite),
        ["zero"] = Simple(Property.Zero),
        ["nonzero"] = (new(Property.Real, Property.Zero), Facts.Unknown),
        ["extended_nonzero"] = (new(Property.ExtendedReal, Property.Zero), Facts.Unknown),
        ["positive"] = (new(Property.Positive | Property.Real), Facts.Unknown),
        ["negative"] = (new(Property.Negative | Property.Real), Facts.Unknown),
        ["nonnegative"] = (new(Property.Real, Property.Negative), Facts.Unknown),
        ["nonpositive"] = (new(Property.Real, Property.Positive), Facts.Unknown),
        ["extended_positive"] = Simple(Property.Positive),
        ["extended_negative"] = Simple(Property.Negative),
        ["extended_nonnegative"] = (new(Property.ExtendedReal, Property.Negative), Facts.Unknown),
        ["extended_nonpositive"] = (new(Property.ExtendedReal, Property.Positive), Facts.Unknown),
        ["imaginary"] = Simple(Property.Imaginary),
        ["finite"] = Simple(Property.Finite),
        ["infinite"] = (new(Property.None, Property.Finite), new(Property.Finite)),
        ["algebraic"] = Simple(Property.Algebraic),
        ["transcendental"] = (new(Property.Complex, Property.Algebraic), Facts.Unknown),
        ["commutative"] = (Facts.Unknown, Facts.Unknown),
        ["hermitian"] = (Facts.Unknown, Facts.Unknown),
        ["antihermitian"] = (Facts.Unknown, Facts.Unknown),
    }.ToFrozenDictionary();

    /// <summary>The facts when the property holds and when it does not.</summary>
    /// <exception cref="ArgumentException">There is no such property.</exception>
    public static (Facts True, Facts False) Find(string property) =>
        Meanings.TryGetValue(property, out var meaning)
            ? meaning
            : throw new ArgumentException($"There is no assumption '{property}'; there are: {string.Join(", ", Meanings.Keys.Order(StringComparer.Ordinal))}.", nameof(property));

    private static (Facts True, Facts False) Simple(Property property) => (new(property), new(Property.None, property));
}
