using Nabla.Expressions;

namespace Nabla.Functions;

/// <summary>The connectives of propositional logic: functions of conditions, which are truth values, relations, symbols and their combinations.</summary>
public static class Logic
{
    /// <summary>And(a, b, ...): a &amp; b.</summary>
    public static Function And { get; } = new("And")
    {
        Summary = "Whether all conditions hold; And() is True.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => Junctions.Conjunction(a),
        OrderRank = Function.OrderedAfterFunctions,
        IsSymmetric = true,
        Operator = new Notation(" & ", @"\wedge", "∧", Precedence.AndOperand),
        Precedence = Precedence.And,
        Code = CodeNames.Operator("&&", "and", ".and.") with { NumPy = "numpy.logical_and" },
    };

    /// <summary>Or(a, b, ...): a | b.</summary>
    public static Function Or { get; } = new("Or")
    {
        Summary = "Whether any condition holds; Or() is False.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => Junctions.Disjunction(a),
        OrderRank = Function.OrderedAfterFunctions,
        IsSymmetric = true,
        Operator = new Notation(" | ", @"\vee", "∨", Precedence.OrOperand),
        Precedence = Precedence.Or,
        Code = CodeNames.Operator("||", "or", ".or.") with { NumPy = "numpy.logical_or" },
    };

    /// <summary>Not(a): ~a.</summary>
    public static Function Not { get; } = new("Not")
    {
        Summary = "Whether the condition does not hold.",
        Evaluate = a => Conditions.Negation(a[0]),
        OrderRank = Function.OrderedAfterFunctions,
        Operator = new Notation("~", @"\neg", "¬", Precedence.Not),
        Precedence = Precedence.Not,
        Code = CodeNames.Operator("!", "not", ".not.") with { NumPy = "numpy.logical_not" },
    };

    /// <summary>Xor(a, b, ...): a ^ b.</summary>
    public static Function Xor { get; } = new("Xor")
    {
        Summary = "Whether an odd number of the conditions holds; Xor() is False.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => ParityRules.ExclusiveOr(a),
        OrderRank = Function.OrderedAfterFunctions,
        IsSymmetric = true,
        Operator = new Notation(null, @"\veebar", "⊻", Precedence.AndOperand),
        Precedence = Precedence.Xor,
        Code = CodeNames.Operator("^", "^", ".neqv.") with { NumPy = "numpy.logical_xor", Julia = "⊻", Glsl = "^^" },
    };

    /// <summary>Equivalent(a, b, ...).</summary>
    public static Function Equivalent { get; } = new("Equivalent")
    {
        Summary = "Whether the conditions hold all or not at all.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => ParityRules.Equivalence(a),
        OrderRank = Function.OrderedAfterFunctions,
        IsSymmetric = true,
        Operator = new Notation(null, @"\Leftrightarrow", "⇔", Precedence.AndOperand),
        Precedence = Precedence.Xor,
    };

    /// <summary>Implies(a, b).</summary>
    public static Function Implies { get; } = new("Implies")
    {
        Summary = "Whether b holds or a does not.",
        MinArity = 2,
        MaxArity = 2,
        Evaluate = a => Implication.Of(a[0], a[1]),
        OrderRank = Function.OrderedAfterFunctions,
        Operator = new Notation(null, @"\Rightarrow", "→", Precedence.AndOperand),
        Precedence = Precedence.Xor,
    };

    /// <summary>ITE(a, b, c): if a then b else c.</summary>
    public static Function Ite { get; } = new("ITE")
    {
        Summary = "b where a holds, c where it does not.",
        MinArity = 3,
        MaxArity = 3,
        Evaluate = a => Implication.IfThenElse(a[0], a[1], a[2]),
        OrderRank = Function.OrderedAfterFunctions,
        Precedence = Precedence.Atom,
        LatexForms = [@"\operatorname{ITE}\left(#*\right)"],
    };

    /// <summary>Nand(a, b, ...), kept as Not(And(a, b, ...)).</summary>
    public static Function Nand { get; } = new("Nand")
    {
        Summary = "Whether not all conditions hold.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => Not[And[a.AsSpan()]],
    };

    /// <summary>Nor(a, b, ...), kept as Not(Or(a, b, ...)).</summary>
    public static Function Nor { get; } = new("Nor")
    {
        Summary = "Whether no condition holds.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => Not[Or[a.AsSpan()]],
    };

    /// <summary>Xnor(a, b, ...), kept as Not(Xor(a, b, ...)).</summary>
    public static Function Xnor { get; } = new("Xnor")
    {
        Summary = "Whether an even number of the conditions holds.",
        MinArity = 0,
        MaxArity = int.MaxValue,
        Evaluate = a => Not[Xor[a.AsSpan()]],
    };

    /// <summary>Every connective.</summary>
    public static IReadOnlyList<Function> All { get; } = [And, Or, Not, Xor, Equivalent, Implies, Ite, Nand, Nor, Xnor];

    /// <summary>The connectives that keep a set of conditions, so that a part of the set may be hidden in a larger one.</summary>
    internal static bool IsAssociative(Function function) =>
        ReferenceEquals(function, And) || ReferenceEquals(function, Or) || ReferenceEquals(function, Xor);

    /// <summary>The connectives whose results are conditions.</summary>
    internal static bool IsConnective(Function function) =>
        ReferenceEquals(function, And) || ReferenceEquals(function, Or) || ReferenceEquals(function, Not) || ReferenceEquals(function, Xor)
        || ReferenceEquals(function, Equivalent) || ReferenceEquals(function, Implies) || ReferenceEquals(function, Ite);
}
