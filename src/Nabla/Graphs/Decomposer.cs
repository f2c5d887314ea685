using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Graphs;

/// <summary>
/// Takes one operation off an expression: what remains are the operands. Constants stay in the operation; a sum takes its
/// terms with their coefficients, a product its factors and divisors.
/// </summary>
internal sealed class Decomposer
{
    private readonly List<Place> places = [];
    private readonly NodeMap<Operation> operations = new(); // by template: most nodes of a large graph do the same few things

    /// <summary>The outermost operation and its operands, each once.</summary>
    public (Operation Operation, ImmutableArray<Expr> Operands) Of(Expr expr)
    {
        var operands = new OperandList(PlaceAt);
        var operation = expr switch
        {
            Add sum => OfSum(sum, operands),
            Mul product => OfProduct(product, operands),
            Pow power => Rule(Pow.Of(operands.Put(power.Base), operands.Put(power.Exponent)), operands),
            Piecewise piecewise => OfCases(piecewise, operands),
            Apply application when application.Arguments.All(a => !IsCondition(a)) =>
                Rule(Apply.Of(application.Function, [.. application.Arguments.Select(operands.Put)]), operands),
            Symbol symbol => Rule(operands.Put(symbol), operands),
            _ => Opaque(expr, operands),
        };
        return (operation, operands.ToImmutable());
    }

    private static bool IsConstant(Expr expr) => expr.SymbolMask == 0;

    private static bool IsCondition(Expr expr) =>
        expr is Relation or Constant { IsTruthValue: true } || (expr is Apply { Function.Operator: not null } connective && connective.Arguments.Any(IsCondition));

    private Place PlaceAt(int index)
    {
        while (places.Count <= index)
        {
            places.Add(new Place(places.Count));
        }

        return places[index];
    }

    private Operation Rule(Expr template, OperandList operands) =>
        operations.TryGetValue(template, out var known) ? known : operations[template] = new RuleOperation(template, operands.Places());

    private Operation OfSum(Add sum, OperandList operands)
    {
        var coefficients = new List<Expr>();
        var template = new SumBuilder();
        template.Add(sum.Constant);
        foreach (var term in InReadingOrder(sum))
        {
            if (IsConstant(term.Base))
            {
                template.AddScaled(term.Coefficient, term.Base);
                continue;
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

        var sumTemplate = template.ToExpr();
        return operations.TryGetValue(sumTemplate, out var known)
            ? known
            : operations[sumTemplate] = new SumOperation(sumTemplate, operands.Places(), [.. coefficients]);
    }

    /// <summary>2*(pi*x) is 2*pi times x.</summary>
    private static (Expr Coefficient, Expr Base) Linear(Term term)
    {
        if (term.Base is not Mul product)
        {
            return (term.Coefficient, term.Base);
        }

        var (scale, variable) = Split(product);
        return variable is [{ Exponent: Integer { IsOne: true } } only] ? (term.Coefficient * scale, only.Base) : (term.Coefficient, term.Base);
    }

    private Operation OfProduct(Mul product, OperandList operands)
    {
        var (scale, factors) = Split(product);
        if (factors is [var only])
        {
            return Rule(scale * Pow.Of(operands.Put(only.Base), operands.Put(only.Exponent)), operands);
        }

        var template = new ProductBuilder();
        template.Multiply(scale);
        var isDivisor = ImmutableArray.CreateBuilder<bool>();
        foreach (var factor in factors)
        {
            var divides = factor.Exponent is Integer { IsMinusOne: true };
            isDivisor.Add(divides);
            var place = operands.PlaceOf(operands.IndexOf(divides ? factor.Base : factor.ToExpr()));
            template.Multiply(new Factor(place, divides ? Integer.MinusOne : Integer.One));
        }

        var productTemplate = template.ToExpr();
        return operands.Count < factors.Count ? Rule(productTemplate, operands) // a factor occurs twice, in two forms
            : operations.TryGetValue(productTemplate, out var known) ? known
            : operations[productTemplate] = new ProductOperation(productTemplate, operands.Places(), scale, isDivisor.ToImmutable());
    }

    private static (Expr Scale, List<Factor> Variable) Split(Mul product)
    {
        Expr scale = product.Coefficient;
        var variable = new List<Factor>();
        foreach (var factor in InReadingOrder(product))
        {
            if (IsConstant(factor.Base) && IsConstant(factor.Exponent))
            {
                scale *= factor.ToExpr();
            }
            else
            {
                variable.Add(factor);
            }
        }

        return (scale, variable);
    }

    private static ChoiceOperation OfCases(Piecewise piecewise, OperandList operands)
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
    private Operation Opaque(Expr expr, OperandList operands)
    {
        var pairs = expr.FreeSymbols.Select(s => ((Expr)s, operands.Put(s))).ToArray();
        return Rule(expr.Subs(pairs, simultaneous: true), operands);
    }

    /// <summary>The order of printing, so that a graph reads as its formula does; it takes sorting, which more terms than anybody reads are spared.</summary>
    private const int MostRead = 1000;

    private static IEnumerable<Term> InReadingOrder(Add sum) =>
        sum.Terms.Length > MostRead ? sum.Terms.ToArray() : sum.PrintOrder.Where(i => i >= 0).Select(i => sum.Terms[i]);

    private static IEnumerable<Factor> InReadingOrder(Mul product) =>
        product.Factors.Length > MostRead ? product.Factors.ToArray() : product.PrintOrder.Select(i => product.Factors[i]);

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
