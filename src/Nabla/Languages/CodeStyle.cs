namespace Nabla.Languages;

/// <summary>Where the text of a formula is meant to stand.</summary>
internal enum CodeStyle
{
    /// <summary>Alone, spelt as SymPy spells it.</summary>
    Alone,

    /// <summary>In a generated function, where everything is a floating-point number.</summary>
    InFunction,
}
