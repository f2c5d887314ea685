using CsCheck;
using Nabla.Tests.Corpora;
using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

public class DerivativeLaws
{
    [Fact]
    public void The_derivative_is_the_limit_of_difference_quotients() => Law.Holds(Gen.Select(Formulas.All, Variables, Formulas.Points), input =>
    {
        var (tree, variable, point) = input;
        var expr = tree.Build();

        var quotient = DifferenceQuotient.Of(expr, variable, point);
        var derivative = expr.Diff(variable);
        Assert.False(
            Comparison.Compare(quotient, derivative.ValueAt(point)) == Closeness.Differ,
            $"d/d{variable} of {expr} is {derivative}, {derivative.ValueAt(point)}; difference quotients tend to {quotient}, at {string.Join(", ", point.Select(p => $"{p.Key} = {p.Value.Value}"))}");
    }, cases: 2000);

    [Fact]
    public void The_gradient_has_the_partial_derivatives() => Law.Holds(Gen.OneOf(Formulas.Exact, Formulas.WithUndefined), tree =>
    {
        var expr = tree.Build();

        var gradient = expr.Gradient([.. Formulas.Symbols]);

        for (var i = 0; i < gradient.Length; i++)
        {
            var derivative = expr.Diff(Formulas.Symbols[i]);
            Assert.True(
                gradient[i] == derivative || NumericAgreement.Of(gradient[i], derivative) != Closeness.Differ,
                $"d/d{Formulas.Symbols[i]} of {expr} is {derivative}, but in the gradient it is {gradient[i]}");
        }
    });

    [Fact]
    public void Mixed_derivatives_do_not_depend_on_their_order() => Law.Holds(Gen.Select(Formulas.Exact, Variables, Variables), input =>
    {
        var (expr, a, b) = (input.Item1.Build(), input.Item2, input.Item3);
        if (HasInfinity(expr))
        {
            return; // finite nowhere, so without derivatives
        }

        var (ab, ba) = (expr.Diff(a).Diff(b), expr.Diff(b).Diff(a));
        Assert.True(ab == ba || NumericAgreement.Of(ab, ba) != Closeness.Differ, $"{expr}: {ab} against {ba}");
    }, cases: 300);

    [Fact]
    public void Derivatives_of_undefined_functions_are_those_of_whatever_they_stand_for() => Law.Holds(Gen.Select(Formulas.WithUndefined, Variables, Variables), input =>
    {
        var (expr, a, b) = (input.Item1.Build(), input.Item2, input.Item3);
        var defined = UndefinedFunctions.Define(expr);
        if (HasInfinity(defined))
        {
            return;
        }

        foreach (var variables in (Expr[][])[[a], [a, b]])
        {
            var (derivative, expected) = (expr.Diff(variables), defined.Diff(variables));
            var actual = UndefinedFunctions.Define(derivative);
            Assert.True(
                actual == expected || NumericAgreement.Of(actual, expected) != Closeness.Differ,
                $"The derivative of {expr} by {string.Join<Expr>(", ", variables)} is {derivative}; with definitions that is {actual}, but it should be {expected}");
        }
    }, cases: 300);

    private static bool HasInfinity(Expr expr) => expr is NonFinite || expr.Operands.Any(HasInfinity);

    /// <summary>The symbols with a continuum of values.</summary>
    private static Gen<Symbol> Variables => Gen.OneOf([.. Formulas.Symbols.Where(s => !s.Facts.IsInteger && !s.Facts.IsImaginary)]);
}
