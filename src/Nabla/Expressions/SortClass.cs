namespace Nabla.Expressions;

/// <summary>The class of an expression in the printed order: numbers, atoms by kind, products, sums, powers, functions by rank and name, all else by name.</summary>
internal readonly record struct SortClass(int Group, int Rank, string Name) : IComparable<SortClass>
{
    private const int Atom = 2;
    private const int Arithmetic = 3;
    private const int FunctionGroup = 4;
    private const int Other = 5;

    public int CompareTo(SortClass other) =>
        Group != other.Group ? Group.CompareTo(other.Group)
        : Rank != other.Rank ? Rank.CompareTo(other.Rank)
        : ReferenceEquals(Name, other.Name) ? 0
        : string.CompareOrdinal(Name, other.Name);

    public static SortClass Of(Expr @base) => @base switch
    {
        NonFinite { IsComplexInfinity: true } => new(Atom, 0, "ComplexInfinity"),
        Number => new(1, 0, "Number"),
        Symbol => new(Atom, 0, "Symbol"),
        Constant c => new(Atom, 0, NameOf(c)),
        Mul => new(Arithmetic, 0, "Mul"),
        Add => new(Arithmetic, 1, "Add"),
        Pow { IsExponential: true } => new(FunctionGroup, Functions.Exponential.Exp.OrderRank, "exp"),
        Pow => new(Arithmetic, 2, "Pow"),
        Apply f when f.Function.OrderRank == Function.OrderedAfterFunctions => new(Other, 0, f.Function.Name),
        Apply f => new(FunctionGroup, f.Function.OrderRank, f.Function.Name),
        Piecewise => new(FunctionGroup, 0, "Piecewise"),
        Relation r => new(Other, 0, NameOf(r.Operator)),
        Binder b => new(Other, 0, NameOf(b.Head)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string NameOf(Constant constant) => constant.Name switch
    {
        "pi" => "Pi",
        "E" => "Exp1",
        "I" => "ImaginaryUnit",
        "True" => "BooleanTrue",
        "False" => "BooleanFalse",
        var name => name,
    };

    private static string NameOf(RelationOperator @operator) => @operator switch
    {
        RelationOperator.Equal => "Equality",
        RelationOperator.NotEqual => "Unequality",
        RelationOperator.Less => "StrictLessThan",
        RelationOperator.LessOrEqual => "LessThan",
        RelationOperator.Greater => "StrictGreaterThan",
        _ => "GreaterThan",
    };

    private static string NameOf(BinderKind head) => head switch
    {
        BinderKind.Derivative => "Derivative",
        BinderKind.Integral => "Integral",
        BinderKind.Sum => "Sum",
        BinderKind.Product => "Product",
        BinderKind.Limit => "Limit",
        _ => "Subs",
    };
}
