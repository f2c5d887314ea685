using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Graphs;

/// <summary>
/// Takes one operation off an expression: what remains are the operands. Constants stay in the operation; a sum takes its
/// terms with their coefficients, a product its factors and divisors.
/// </summary>
internal sealed class Decomposer
{
    private const int MostRead = 1000;
    private static readonly int[] OnlyOne = [0];

    private readonly OperandList operands = new();
    private readonly List<Expr> coefficients = [];
    private readonly List<bool> isDivisor = [];
    private readonly NodeMap<Operation> operations = new(); // by template: most nodes of a large graph do the same few things

    /// <summary>The outermost operation and its operands, each once.</summary>
    public (Operation Operation, Expr[] Operands) Of(Expr expr)
    {
        operands.Clear();
        var operation = expr switch
        {
            Add sum => OfSum(sum),
            Mul product => OfProduct(product),
            Pow power => Rule(Pow.Of(operands.Put(power.Base), operands.Put(power.Exponent))),
            Piecewise piecewise => OfCases(piecewise),
            Apply application when !application.Arguments.Any(IsCondition) =>
                Rule(Apply.Of(application.Function, ImmutableArray.CreateRange(application.Arguments, operands.Put))),
            Symbol symbol => Rule(operands.Put(symbol)),
            _ => Opaque(expr),
        };
        return (operation, operands.ToArray());
    }

    private static bool IsConstant(Expr expr) => expr.SymbolMask == 0;

    private static bool IsConstant(in Factor factor) => (factor.Base.SymbolMask | factor.Exponent.SymbolMask) == 0;

    private static bool IsCondition(Expr expr) =>
        expr is Relation or Constant { IsTruthValue: true } || (expr is Apply { Function.Operator: not null } connective && connective.Arguments.Any(IsCondition));

    private Operation Rule(Expr template) =>
        operations.TryGetValue(template, out var known) ? known : operations[template] = new RuleOperation(template, operands.Places());

    private Operation OfSum(Add sum)
    {
        coefficients.Clear();
        var template = new SumBuilder();
        template.Add(sum.Constant);
        foreach (var i in ReadingOrder(sum))
        {
            if (i >= 0)
            {
                AddTerm(ref template, sum.Terms[i]);
            }
        }

        var sumTemplate = template.ToExpr();
        return operations.TryGetValue(sumTemplate, out var known)
            ? known
            : operations[sumTemplate] = new SumOperation(sumTemplate, operands.Places(), [.. coefficients]);
    }

    private void AddTerm(ref SumBuilder template, in Term term)
    {
        if (IsConstant(term.Base))
        {
            template.AddScaled(term.Coefficient, term.Base);
            return;
        }

        var (coefficient, @base) = Linear(term);
        var index = operands.IndexOf(@base);
        if (index == coefficients.Count)
        {
            coefficients.Add(coefficient);
        }
        else
        {
            coefficients[index] += coefficient;
        }

        template.Add(coefficient * operands.PlaceOf(index));
    }

    /// <summary>2*(pi*x) is 2*pi times x.</summary>
    private static (Expr Coefficient, Expr Base) Linear(in Term term) =>
        term.Base is Mul product && OnlyVariable(product) is { Exponent: Integer { IsOne: true } } only
            ? (term.Coefficient * Scale(product), only.Base)
            : (term.Coefficient, term.Base);

    private Operation OfProduct(Mul product)
    {
        var scale = Scale(product);
        if (OnlyVariable(product) is { } only)
        {
            return Rule(scale * Pow.Of(operands.Put(only.Base), operands.Put(only.Exponent)));
        }

        var template = new ProductBuilder();
        template.Multiply(scale);
        isDivisor.Clear();
        foreach (var i in ReadingOrder(product))
        {
            ref readonly var factor = ref product.Factors[i];
            if (!IsConstant(factor))
            {
                var divides = factor.Exponent is Integer { IsMinusOne: true };
                isDivisor.Add(divides);
                var place = operands.PlaceOf(operands.IndexOf(divides ? factor.Base : factor.ToExpr()));
                template.Multiply(new Factor(place, divides ? Integer.MinusOne : Integer.One));
            }
        }

        var productTemplate = template.ToExpr();
        return operands.Count < isDivisor.Count ? Rule(productTemplate) // a factor occurs twice, in two forms
            : operations.TryGetValue(productTemplate, out var known) ? known
            : operations[productTemplate] = new ProductOperation(productTemplate, operands.Places(), scale, [.. isDivisor]);
    }

    /// <summary>The product of all that is constant.</summary>
    private static Expr Scale(Mul product)
    {
        Expr scale = product.Coefficient;
        foreach (ref readonly var factor in product.Factors)
        {
            if (IsConstant(factor))
            {
                scale *= factor.ToExpr();
            }
        }

        return scale;
    }

    /// <summary>The factor that is not constant; null where there are several.</summary>
    private static Factor? OnlyVariable(Mul product)
    {
        Factor? only = null;
        foreach (ref readonly var factor in product.Factors)
        {
            if (!IsConstant(factor))
            {
                if (only is not null)
                {
                    return null;
                }

                only = factor;
            }
        }

        return only;
    }

    private ChoiceOperation OfCases(Piecewise piecewise)
    {
        var cases = ImmutableArray.CreateBuilder<(int, Expr?)>();
        var (whole, numbered) = (new List<Case>(), new List<Case>());
        foreach (var (value, condition) in piecewise.Cases)
        {
            var isConstant = IsConstant(value);
            cases.Add(isConstant ? (-1, ExactOrDouble.Of(value)) : (operands.IndexOf(value), null));
            var asked = new ConditionTemplate(operands).Visit(condition);
            whole.Add(new Case(operands.Put(value), asked));
            numbered.Add(new Case(numbered.Count, asked));
        }

        return new ChoiceOperation(Piecewise.FromCanonical([.. whole]), operands.Places(), Piecewise.FromCanonical([.. numbered]), cases.ToImmutable());
    }

    /// <summary>An integral, a function of conditions, ...: the symbols in it are the operands.</summary>
    private Operation Opaque(Expr expr)
    {
        var pairs = expr.FreeSymbols.Select(s => ((Expr)s, operands.Put(s))).ToArray();
        return Rule(expr.Subs(pairs, simultaneous: true));
    }

    /// <summary>The order of printing, so that a graph reads as its formula does; it takes sorting, which more terms than anybody reads are spared.</summary>
    private static int[] ReadingOrder(Add sum) => sum.Terms.Length switch
    {
        1 => OnlyOne,
        > MostRead => [.. Enumerable.Range(0, sum.Terms.Length)],
        _ => sum.PrintOrder,
    };

    private static int[] ReadingOrder(Mul product) =>
        product.Factors.Length > MostRead ? [.. Enumerable.Range(0, product.Factors.Length)] : product.PrintOrder;

    /// <summary>A condition with places for what it compares.</summary>
    private sealed class ConditionTemplate(OperandList operands) : Rewriter
    {
        protected override bool MayChange(Expr expr) => !IsConstant(expr);

        protected override Expr Rewrite(Expr expr) => expr switch
        {
            Relation r => Relation.FromCanonical(r.Operator, operands.Put(r.Left), operands.Put(r.Right)),
            Symbol => operands.Put(expr),
            _ => FromOperands(expr),
        };

        protected override Expr RewriteBinder(Binder binder) => binder;
    }
}
