using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Tests.Corpora;

/// <summary>
/// Builds an expression from SymPy's <c>srepr</c> text (the field <c>r</c> of the corpora) through the canonical factories.
/// Heads that Nabla has no function for become undefined functions and are named in <see cref="Unknown"/>, so that the runner of
/// a corpus can call such a record not covered.
/// </summary>
public sealed class SreprReader
{
    private readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    private SreprReader()
    {
    }

    /// <summary>The heads, constants and number formats that have no counterpart.</summary>
    public IReadOnlyCollection<string> Unknown => unknown;

    /// <summary>The expression of a text, and what in it has no counterpart.</summary>
    public static (Expr Expression, IReadOnlyCollection<string> Unknown) Read(string text)
    {
        var reader = new SreprReader();
        return (reader.Convert(SreprSyntax.Parse(text)), reader.Unknown);
    }

    private Expr Convert(SreprSyntax node)
    {
        if (node.IsUndefinedFunction)
        {
            return Function.Undefined(node.Head)[[.. node.Arguments.Select(Convert)]];
        }

        if (node.IsLiteral)
        {
            var parts = node.Head.Split('/').Select(part => (Expr)BigInteger.Parse(part, CultureInfo.InvariantCulture));
            return parts.Aggregate((numerator, denominator) => numerator / denominator);
        }

        return node.Head switch
        {
            "Integer" => Convert(node.Arguments[0]),
            "Rational" => Convert(node.Arguments[0]) / Convert(node.Arguments[1]),
            "Float" => ToFloat(node),
            "Symbol" => new Symbol(node.Arguments[0].Head, ToAssumptions(node.Keywords)),
            "Add" => Add.Of([.. node.Arguments.Select(Convert)]),
            "Mul" => Mul.Of([.. node.Arguments.Select(Convert)]),
            "Pow" => Pow.Of(Convert(node.Arguments[0]), Convert(node.Arguments[1])),
            "Equality" => ToRelation(RelationOperator.Equal, node),
            "Unequality" => ToRelation(RelationOperator.NotEqual, node),
            "StrictLessThan" => ToRelation(RelationOperator.Less, node),
            "LessThan" => ToRelation(RelationOperator.LessOrEqual, node),
            "StrictGreaterThan" => ToRelation(RelationOperator.Greater, node),
            "GreaterThan" => ToRelation(RelationOperator.GreaterOrEqual, node),
            "Piecewise" => Piecewise.Of([.. node.Arguments.Select(c => new Case(Convert(c.Arguments[0]), Convert(c.Arguments[1])))]),
            "Derivative" => BinderRules.Derivative(Convert(node.Arguments[0]), ToBindings(node)),
            "Integral" or "Sum" or "Product" => ToBinder(Enum.Parse<BinderKind>(node.Head), node),
            "Limit" => ToLimit(node),
            "Subs" => ToSubs(node),
            _ => node.Arguments.Count == 0 && ToConstant(node.Head) is { } constant ? constant : ToApplication(node),
        };
    }

    private static Expr? ToConstant(string name) => name switch
    {
        "oo" => Float.Of(double.PositiveInfinity),
        "zoo" => Integer.Of(1) / (Expr)0,
        "nan" => Float.Of(double.NaN),
        "true" or "True" => Constant.True,
        "false" or "False" => Constant.False,
        _ => Constant.All.FirstOrDefault(c => c.Name == name),
    };

    private Expr ToApplication(SreprSyntax node)
    {
        ImmutableArray<Expr> arguments = [.. node.Arguments.Select(Convert)];
        if (FunctionTable.Find(node.Head) is { } function)
        {
            return Apply.Of(function, arguments);
        }

        unknown.Add(node.Head);
        return arguments.IsEmpty ? new Symbol(node.Head) : Apply.Of(Function.Undefined(node.Head), arguments);
    }

    private Number ToFloat(SreprSyntax node)
    {
        const string doublePrecision = "53";
        if (node.Keywords.Any(k => k is { Key: "precision", Value: not doublePrecision }))
        {
            unknown.Add("Float of other than double precision");
        }

        return Float.Of(double.Parse(node.Arguments[0].Head, CultureInfo.InvariantCulture));
    }

    private Assumptions ToAssumptions(IReadOnlyList<KeyValuePair<string, string>> keywords)
    {
        var all = Assumptions.None;
        foreach (var (property, value) in keywords)
        {
            // These are not properties of a complex number; SymPy accepts any keyword.
            if (property is "polar" or "below_fermi" or "Integer")
            {
                unknown.Add($"assumption {property}");
                continue;
            }

            all &= Assumptions.Of(property, value == "True");
        }

        return all;
    }

    private Expr ToRelation(RelationOperator @operator, SreprSyntax node) =>
        Relation.Of(@operator, Convert(node.Arguments[0]), Convert(node.Arguments[1]));

    private Binder ToBinder(BinderKind kind, SreprSyntax node) => Binder.Of(kind, Convert(node.Arguments[0]), ToBindings(node));

    private ImmutableArray<Binding> ToBindings(SreprSyntax node) =>
        [.. node.Arguments.Skip(1).Select(t => t.Head == "Tuple"
            ? new Binding(Convert(t.Arguments[0]), [.. t.Arguments.Skip(1).Select(Convert)])
            : new Binding(Convert(t), []))];

    private Binder ToLimit(SreprSyntax node) =>
        Binder.Of(BinderKind.Limit, Convert(node.Arguments[0]), new Binding(Convert(node.Arguments[1]), [Convert(node.Arguments[2]), Convert(node.Arguments[3])]));

    private Binder ToSubs(SreprSyntax node) =>
        Binder.Of(
            BinderKind.Subs,
            Convert(node.Arguments[0]),
            [.. node.Arguments[1].Arguments.Zip(node.Arguments[2].Arguments, (v, p) => new Binding(Convert(v), [Convert(p)]))]);
}
