using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>
/// The derivative of the whole by a part, as a product that is not yet multiplied out. It grows by a factor with every step
/// inwards; multiplied out each time, the way along n parts would take time and memory n**2.
/// </summary>
internal sealed class Cotangent
{
    /// <summary>Products of fewer factors than this are multiplied out.</summary>
    private const int ShortestPending = 16;

    private readonly Cotangent? outer;
    private readonly int outerLength;

    private Cotangent(Expr product, Cotangent? outer)
    {
        Product = product;
        this.outer = outer;
        outerLength = outer?.Length ?? 0;
    }

    /// <summary>The derivative of the whole by itself.</summary>
    public static Cotangent One { get; } = new(Integer.One, null);

    /// <summary>The factors multiplied out so far; the others are pending.</summary>
    public Expr Product { get; }

    /// <summary>How many factors the product has.</summary>
    public int Length => outerLength + LengthOf(Product);

    public bool IsZero => Product is Integer { IsZero: true };

    /// <summary>The cotangent of an expression that is multiplied out.</summary>
    public static Cotangent Of(Expr product) => new(product, null);

    /// <summary>The cotangent times a factor.</summary>
    public Cotangent Times(Expr factor) => LengthOf(Product) < ShortestPending ? new(Mul.Of(Product, factor), outer) : new(factor, this);

    /// <summary>The cotangent with other factors in place of those multiplied out.</summary>
    public Cotangent WithProduct(Expr product) => new(product, outer);

    /// <summary>The product of all factors.</summary>
    public Expr ToExpr()
    {
        if (outer is null)
        {
            return Product;
        }

        var result = new ProductBuilder();
        for (var part = this; part is not null; part = part.outer)
        {
            result.Multiply(part.Product);
        }

        return result.ToExpr();
    }

    private static int LengthOf(Expr product) => product is Mul m ? m.Factors.Length : 1;
}
