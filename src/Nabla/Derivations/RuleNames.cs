namespace Nabla.Derivations;

/// <summary>The names of rules that others than their chooser speak of.</summary>
internal static class RuleNames
{
    public const string ConstantMultiple = "constant multiple rule";
    public const string Product = "product rule";
    public const string Quotient = "quotient rule";
    public const string Reciprocal = "reciprocal rule";
}
