using Nabla.Expressions;

namespace Nabla.Compilation;

internal sealed partial class Lowering
{
    private readonly NodeMap<bool> exact = new(); // sums, products and powers on which it depends where something jumps

    /// <summary>
    /// Marks what conditions and functions that jump or bend are applied to: floor(x/49) is 1 at 49 only if x is divided by 49 and not multiplied by 1/49, which is no double.
    /// </summary>
    private void MarkExact(List<Expr> order)
    {
        for (var i = order.Count - 1; i >= 0; i--) // a part comes after what it is made of
        {
            switch (order[i])
            {
                case Relation relation:
                    exact[relation.Left] = exact[relation.Right] = true;
                    break;
                case Apply application when Jumps(application.Function):
                    foreach (var argument in application.Arguments)
                    {
                        exact[argument] = true;
                    }

                    break;
                case Add sum when IsExact(sum):
                    foreach (ref readonly var term in sum.Terms)
                    {
                        exact[term.Base] = true;
                    }

                    break;
                case Mul product when IsExact(product):
                    foreach (ref readonly var factor in product.Factors)
                    {
                        exact[factor.Base] = true;
                    }

                    break;
                case Pow power when IsExact(power):
                    exact[power.Base] = true;
                    break;
            }
        }
    }

    private bool IsExact(Expr part) => exact.TryGetValue(part, out var isExact) && isExact;

    private static bool Jumps(Function function) => !function.IsHolomorphic || function.IsStep;
}
