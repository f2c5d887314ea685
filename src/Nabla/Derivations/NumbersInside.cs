using Nabla.Expressions;

namespace Nabla.Derivations;

/// <summary>The numbers that an expression contains, coefficients and exponents included.</summary>
internal static class NumbersInside
{
    public static IReadOnlySet<Number> Of(Expr expr)
    {
        var numbers = new HashSet<Number>();
        PostOrder.Visit(expr, needed: _ => true, part =>
        {
            switch (part)
            {
                case Number number:
                    numbers.Add(number);
                    break;
                case Add sum:
                    numbers.Add(sum.Constant);
                    numbers.UnionWith(sum.Terms.ToArray().Select(t => t.Coefficient));
                    break;
                case Mul product:
                    numbers.Add(product.Coefficient);
                    numbers.UnionWith(product.Factors.ToArray().Select(f => f.Exponent).OfType<Number>());
                    break;
            }
        });
        return numbers;
    }
}
