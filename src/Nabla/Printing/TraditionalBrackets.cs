namespace Nabla.Printing;

/// <summary>Where LaTeX and MathML put brackets around the factors of a product.</summary>
internal static class TraditionalBrackets
{
    /// <summary>Whether a factor beside others needs brackets.</summary>
    public static bool NeededAround(in Factor factor, bool isLast, ContentsFinder contents)
    {
        var found = contents.Of(factor.Base) | contents.Of(factor.Exponent);
        return (factor.Exponent is Integer { IsOne: true } && (Expressions.Precedence.OfTraditional(factor.Base) < Expressions.Precedence.Mul || factor.Base is Piecewise or Relation))
            || (found & Contents.Infix) != 0
            || (!isLast && (found & Contents.BigOperator) != 0);
    }
}
