using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

/// <summary>
/// What LaTeX and MathML have in common: fractions are built up, factors stand side by side, exponents are raised. How a row, a
/// bracket or an operator is written is the language's.
/// </summary>
internal abstract class TraditionalPrinter : LinearPrinter
{
    protected ContentsFinder Contents { get; } = new();

    protected abstract void WriteProduct(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order);

    /// <summary>E**exponent.</summary>
    protected abstract void WriteExponential(Expr exponent);

    /// <summary>radicand**(1/n) or radicand**(-1/n).</summary>
    protected abstract void WriteRoot(Expr radicand, Fraction exponent);

    protected abstract void WriteRaised(Expr @base, Expr exponent);

    /// <summary>A form of <see cref="Function.LatexForms"/> with its arguments filled in.</summary>
    protected abstract void WriteForm(string form, ImmutableArray<Expr> arguments, Expr? exponent);

    /// <summary>name**exponent(arguments).</summary>
    protected abstract void WriteCall(Function function, ImmutableArray<Expr> arguments, Expr? exponent);

    protected abstract void WriteDerivative(Binder derivative);

    protected abstract void WriteIntegral(Binder integral);

    protected abstract void WriteBigOperator(Binder binder);

    protected abstract void WriteLimit(Binder limit);

    protected abstract void WriteSubstitution(Binder substitution);

    protected abstract void WriteBracketed(Expr expr, bool brackets);

    /// <summary>What begins and ends a row of elements.</summary>
    protected abstract (string Begin, string End) Row { get; }

    /// <summary>A pair of brackets that is as high as what it holds.</summary>
    protected abstract (string Opening, string Closing) Brackets { get; }

    /// <summary>The sign between two terms.</summary>
    protected abstract string Sign(bool isNegative);

    /// <summary>A connective before its only operand, or between two.</summary>
    protected abstract string Connective(Notation notation, bool isPrefix);

    protected void WriteFactor(in Factor factor)
    {
        if (factor.Exponent is Integer { IsOne: true })
        {
            Write(factor.Base);
        }
        else
        {
            WritePower(factor.Base, factor.Exponent);
        }
    }

    protected static bool NeedsBracketsBelowExponent(Expr @base) => Precedence.OfTraditional(@base) <= Precedence.Pow || @base is Pow;

    protected sealed override void WriteSum(Add sum)
    {
        Write(Row.Begin);
        var isFirst = true;
        foreach (var index in sum.PrintOrder)
        {
            var (coefficient, @base) = index < 0 ? new Term(sum.Constant, Integer.One) : sum.Terms[index];
            if (!isFirst)
            {
                Write(Sign(coefficient.IsNegative));
                coefficient = coefficient.Magnitude();
            }

            WriteTerm(coefficient, @base);
            isFirst = false;
        }

        Write(Row.End);
    }

    private void WriteTerm(Number coefficient, Expr @base)
    {
        if (ReferenceEquals(@base, Integer.One))
        {
            WriteNumber(coefficient);
            return;
        }

        var brackets = @base is Relation || (Contents.Of(@base) & Printing.Contents.Infix) != 0;
        Write(Row.Begin);
        Write(brackets ? Brackets.Opening : "");
        if (@base is Mul product)
        {
            WriteProduct(coefficient, product.Factors, product.PrintOrder);
        }
        else if (coefficient.IsOne)
        {
            Write(@base);
        }
        else
        {
            WriteProduct(coefficient, [Factor.Of(@base)], [0]);
        }

        Write(brackets ? Brackets.Closing : "");
        Write(Row.End);
    }

    protected sealed override void WriteProduct(Mul product) => WriteProduct(product.Coefficient, product.Factors, product.PrintOrder);

    protected sealed override void WritePower(Expr @base, Expr exponent)
    {
        if (ReferenceEquals(@base, Constant.E))
        {
            WriteExponential(exponent);
        }
        else if (exponent is Fraction { Numerator: { IsOne: true } or { IsMinusOne: true } } f)
        {
            WriteRoot(@base, f);
        }
        else if (exponent is Number { IsExactRational: true, IsNegative: true })
        {
            WriteProduct(Integer.One, [new Factor(@base, exponent)], [0]);
        }
        else if (@base is Apply { Function.Operator: null } application)
        {
            WriteApplication(application, exponent);
        }
        else
        {
            WriteRaised(@base, exponent);
        }
    }

    protected sealed override void WriteApplication(Apply application) => WriteApplication(application, exponent: null);

    private void WriteApplication(Apply application, Expr? exponent)
    {
        var function = application.Function;
        var arguments = function.IsSymmetric ? application.Arguments.Sort(Ordering.Compare) : application.Arguments;
        if (function.Operator is { } notation)
        {
            WriteConnected(notation, arguments);
        }
        else if (function.LatexForms.Count > 0)
        {
            WriteForm(function.LatexForms[Math.Clamp(arguments.Length - function.MinArity, 0, function.LatexForms.Count - 1)], arguments, exponent);
        }
        else
        {
            WriteCall(function, arguments, exponent);
        }
    }

    private void WriteConnected(Notation notation, ImmutableArray<Expr> operands)
    {
        Write(Row.Begin);
        for (var i = 0; i < operands.Length; i++)
        {
            Write(i > 0 ? Connective(notation, isPrefix: false) : operands.Length == 1 ? Connective(notation, isPrefix: true) : "");
            WriteBracketed(operands[i], Connectives.IsCondition(operands[i], isOfPrefix: operands.Length == 1));
        }

        Write(Row.End);
    }

    protected sealed override void WriteBinder(Binder binder)
    {
        Write(Row.Begin);
        switch (binder.Head)
        {
            case BinderKind.Derivative:
                WriteDerivative(binder);
                break;
            case BinderKind.Integral:
                WriteIntegral(binder);
                break;
            case BinderKind.Sum or BinderKind.Product:
                WriteBigOperator(binder);
                break;
            case BinderKind.Limit:
                WriteLimit(binder);
                break;
            default:
                WriteSubstitution(binder);
                break;
        }

        Write(Row.End);
    }
}
