using System.Collections.Immutable;

namespace Nabla.Expressions;

/// <summary>
/// A pass that replaces parts of an expression and rebuilds what depends on them in canonical form. What cannot change is
/// shared with the original, and every distinct node is rewritten once.
/// </summary>
internal abstract class Rewriter
{
    private const int SmallTree = 6; // up to this many nodes a second visit costs less than remembering the first

    /// <summary>Deeper than this the recursion gives way to a walk with a stack of its own: collecting garbage is slow while the stack is deep.</summary>
    private const int DeepestRecursion = 100;

    private readonly NodeMap<Expr> known = new();
    private int depth;

    /// <summary>The rewritten expression; the same object where nothing changes.</summary>
    public Expr Visit(Expr expr)
    {
        if (!MayChange(expr))
        {
            return expr;
        }

        if (expr.TreeSize <= SmallTree)
        {
            return Rewrite(expr);
        }

        if (known.TryGetValue(expr, out var rewritten))
        {
            return rewritten;
        }

        if (++depth > DeepestRecursion)
        {
            RewritePartsFirst(expr);
        }

        rewritten = StackGuard.HasRoom() ? Rewrite(expr) : StackGuard.OnNewStack(this, expr, static (pass, part) => pass.Rewrite(part));
        depth--;
        return known[expr] = rewritten;
    }

    /// <summary>
    /// Rewrites from the innermost parts outwards, so that no rule has to go deep; not what is inside cases and binders, where the
    /// rule decides what is looked at.
    /// </summary>
    private void RewritePartsFirst(Expr root)
    {
        var outerDepth = depth;
        depth = 0;
        PostOrder.Visit(
            root,
            needed: part => part.TreeSize > SmallTree && part is not (Piecewise or Binder) && MayChange(part) && !known.TryGetValue(part, out _),
            visit: part =>
            {
                if (!ReferenceEquals(part, root))
                {
                    known[part] = Rewrite(part);
                }
            });
        depth = outerDepth;
    }

    /// <summary>Whether the expression may have to change; false only where it certainly has not.</summary>
    protected abstract bool MayChange(Expr expr);

    /// <summary>What becomes of one expression.</summary>
    protected abstract Expr Rewrite(Expr expr);

    /// <summary>What becomes of a binder, whose variables need care.</summary>
    protected abstract Expr RewriteBinder(Binder binder);

    /// <summary>
    /// Rewrites the bases and exponents, arguments, sides and cases, and rebuilds. It never sees the terms 2*x of a sum or the factors
    /// x**2 of a product as expressions, and so costs least.
    /// </summary>
    protected Expr FromParts(Expr expr) => expr switch
    {
        Add sum => FromTerms(sum),
        Mul product => FromFactors(product),
        _ => FromOperands(expr),
    };

    /// <summary>Rewrites every operand and rebuilds.</summary>
    protected Expr FromOperands(Expr expr)
    {
        switch (expr)
        {
            case Pow power:
                var @base = Visit(power.Base);
                var exponent = Visit(power.Exponent);
                return ReferenceEquals(@base, power.Base) && ReferenceEquals(exponent, power.Exponent) ? expr : Pow.Of(@base, exponent);
            case Relation relation:
                var left = Visit(relation.Left);
                var right = Visit(relation.Right);
                return ReferenceEquals(left, relation.Left) && ReferenceEquals(right, relation.Right) ? expr : Relation.Of(relation.Operator, left, right);
            case Piecewise piecewise:
                return FromCases(piecewise);
            case Binder binder:
                return RewriteBinder(binder);
            case Add:
                return VisitAll(expr.Operands) is { IsDefault: false } terms ? Add.Of(terms.AsSpan()) : expr;
            case Mul:
                return VisitAll(expr.Operands) is { IsDefault: false } factors ? Mul.Of(factors.AsSpan()) : expr;
            case Apply application:
                return VisitAll(application.Arguments) is { IsDefault: false } arguments ? Apply.Of(application.Function, arguments) : expr;
            default:
                return expr;
        }
    }

    /// <summary>The operands rewritten, or the default array where none changes.</summary>
    protected ImmutableArray<Expr> VisitAll(ImmutableArray<Expr> operands)
    {
        ImmutableArray<Expr>.Builder? changed = null;
        for (var i = 0; i < operands.Length; i++)
        {
            var rewritten = Visit(operands[i]);
            if (changed is null && !ReferenceEquals(rewritten, operands[i]))
            {
                changed = ImmutableArray.CreateBuilder<Expr>(operands.Length);
                changed.AddRange(operands.AsSpan()[..i]);
            }

            changed?.Add(rewritten);
        }

        return changed?.MoveToImmutable() ?? default;
    }

    private Expr FromTerms(Add sum)
    {
        var terms = sum.Terms;
        Expr[]? changed = null;
        for (var i = 0; i < terms.Length; i++)
        {
            var rewritten = Visit(terms[i].Base);
            if (!ReferenceEquals(rewritten, terms[i].Base))
            {
                (changed ??= new Expr[terms.Length])[i] = rewritten;
            }
        }

        if (changed is null)
        {
            return sum;
        }

        var result = new SumBuilder();
        result.Add(sum.Constant);
        for (var i = 0; i < terms.Length; i++)
        {
            result.AddScaled(terms[i].Coefficient, changed[i] ?? terms[i].Base);
        }

        return result.ToExpr();
    }

    private Expr FromFactors(Mul product)
    {
        var factors = product.Factors;
        Expr[]? changed = null;
        for (var i = 0; i < factors.Length; i++)
        {
            var @base = Visit(factors[i].Base);
            var exponent = Visit(factors[i].Exponent);
            if (!ReferenceEquals(@base, factors[i].Base) || !ReferenceEquals(exponent, factors[i].Exponent))
            {
                (changed ??= new Expr[factors.Length])[i] = Pow.Of(@base, exponent);
            }
        }

        if (changed is null)
        {
            return product;
        }

        var result = new ProductBuilder();
        result.MultiplyNumber(product.Coefficient);
        for (var i = 0; i < factors.Length; i++)
        {
            if (changed[i] is { } power)
            {
                result.Multiply(power);
            }
            else
            {
                result.Multiply(factors[i]);
            }
        }

        return result.ToExpr();
    }

    /// <summary>The cases rewritten; a value is not looked at where its condition has become false, nor any after a true one.</summary>
    private Expr FromCases(Piecewise piecewise)
    {
        var cases = ImmutableArray.CreateBuilder<Case>(piecewise.Cases.Length);
        var changed = false;
        foreach (var (value, condition) in piecewise.Cases)
        {
            var newCondition = Visit(condition);
            if (ReferenceEquals(newCondition, Constant.False))
            {
                changed = true;
                continue;
            }

            var newValue = Visit(value);
            changed |= !ReferenceEquals(newValue, value) || !ReferenceEquals(newCondition, condition);
            cases.Add(new Case(newValue, newCondition));
            if (ReferenceEquals(newCondition, Constant.True))
            {
                break;
            }
        }

        return changed ? Piecewise.Of(cases.ToArray()) : piecewise;
    }
}
