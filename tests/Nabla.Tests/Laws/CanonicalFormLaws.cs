using System.Collections.Immutable;
using CsCheck;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

public class CanonicalFormLaws
{
    [Fact]
    public void Building_a_canonical_expression_again_changes_nothing() => Law.Holds(Gen.OneOf(Formulas.All, Formulas.WithUndefined), tree =>
    {
        var expr = tree.Build();

        Assert.Equal(expr, Rebuilt(expr));
    });

    [Fact]
    public void The_order_of_operands_does_not_matter() => Law.Holds(Gen.OneOf(Formulas.Exact, Formulas.WithUndefined), tree =>
        Assert.Equal(tree.Build(), tree.BuildReversed()));

    [Fact]
    public void The_canonical_form_has_the_value_of_the_formula() => Law.Holds(Gen.Select(Formulas.All, Formulas.Points), (input) =>
    {
        var (tree, point) = input;
        var expr = tree.Build();

        var (written, canonical) = (tree.ValueAt(point), expr.ValueAt(point));
        Assert.False(
            Comparison.Compare(written, canonical) == Closeness.Differ,
            $"{tree} is {written}, but {expr} is {canonical}, at {string.Join(", ", point.Select(p => $"{p.Key} = {p.Value.Value}"))}");
    }, cases: 3000);

    [Fact]
    public void Equal_expressions_have_equal_hashes_and_equal_structure() => Law.Holds(Gen.Select(Formulas.All, Formulas.All), input =>
    {
        var (first, second, again) = (input.Item1.Build(), input.Item2.Build(), input.Item1.Build());

        Assert.Equal(first, again);
        Assert.Equal(first.GetHashCode(), again.GetHashCode());
        Assert.Equal(0, first.CompareTo(again));
        Assert.Equal(first.Equals(second), HaveEqualStructure(first, second));
        Assert.Equal(first.Equals(second), first.CompareTo(second) == 0);
    });

    /// <summary>The expression with every node made anew by its factory.</summary>
    private static Expr Rebuilt(Expr expr) => expr switch
    {
        Add or Mul or Pow or Apply or Relation or Piecewise or Binder => WithOperands(expr, [.. expr.Operands.Select(Rebuilt)]),
        _ => expr,
    };

    private static Expr WithOperands(Expr expr, ImmutableArray<Expr> operands) => expr switch
    {
        Add => Add.Of(operands.AsSpan()),
        Mul => Mul.Of(operands.AsSpan()),
        Pow => operands[0].Pow(operands[1]),
        Apply f => Apply.Of(f.Function, operands),
        Relation r => Relation.Of(r.Operator, operands[0], operands[1]),
        Piecewise => Piecewise.Of([.. operands.Chunk(2).Select(c => new Case(c[0], c[1]))]),
        _ => expr,
    };

    /// <summary>Equality the slow way, without hashes.</summary>
    private static bool HaveEqualStructure(Expr a, Expr b) => (a, b) switch
    {
        (Symbol s, Symbol t) => s.Name == t.Name && s.Assumptions.Equals(t.Assumptions),
        (Integer i, Integer j) => i.Value == j.Value,
        (Float x, Float y) => x.Value.Equals(y.Value),
        (Fraction f, Fraction g) => f.Numerator.Value == g.Numerator.Value && f.Denominator.Value == g.Denominator.Value,
        (Constant c, Constant d) => c.Name == d.Name,
        (NonFinite n, NonFinite m) => n.Name == m.Name,
        (Apply f, Apply g) when !f.Function.Equals(g.Function) => false,
        (Relation r, Relation s) when r.Operator != s.Operator => false,
        _ => a.Kind == b.Kind && !a.IsAtom && a.Operands.Length == b.Operands.Length && a.Operands.Zip(b.Operands, HaveEqualStructure).All(equal => equal),
    };
}
