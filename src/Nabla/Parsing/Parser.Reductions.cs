using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.Parsing;

/// <summary>Builds expressions from complete frames.</summary>
internal ref partial struct Parser
{
    private void ReduceTop()
    {
        var frame = Pop();
        var first = frame.FirstOperand;
        SetResult(frame, frame.Kind switch
        {
            FrameKind.Sum => Sum(first),
            FrameKind.Product or FrameKind.ImpliedProduct => Product(first, isImplied: frame.Kind == FrameKind.ImpliedProduct),
            FrameKind.Power => Power(frame),
            FrameKind.Minus => -Quantity(first),
            FrameKind.Root => Maths.Sqrt(Quantity(first)),
            FrameKind.BareCall => Powered(frame, Called(frame, operands.AsSpan(first, 1))),
            FrameKind.Relation => Relations(frame),
            FrameKind.And => Connected(Logic.And, first),
            FrameKind.Or => Connected(Logic.Or, first),
            _ => Connected(Logic.Not, first),
        });
    }

    private Frame Pop() => frames[--frameCount];

    /// <summary>Replaces the operands of a frame by its value.</summary>
    private void SetResult(in Frame frame, object value)
    {
        var position = operandCount > frame.FirstOperand ? Math.Min(frame.Position, operands[frame.FirstOperand].Position) : frame.Position;
        operandCount = frame.FirstOperand;
        PushOperand(value, position);
    }

    private readonly Expr Sum(int first)
    {
        var sum = new SumBuilder();
        sum.Add(Quantity(first));
        for (var i = first + 1; i < operandCount; i++)
        {
            if (operands[i].Join == Join.Plus)
            {
                sum.Add(Quantity(i));
            }
            else
            {
                sum.AddScaled(Integer.MinusOne, Quantity(i));
            }
        }

        return sum.ToExpr();
    }

    private readonly Expr Product(int first, bool isImplied)
    {
        var product = new ProductBuilder();
        product.Multiply(Quantity(first));
        for (var i = first + 1; i < operandCount; i++)
        {
            var factor = Quantity(i);
            if (isImplied || operands[i].Join == Join.Times)
            {
                product.Multiply(factor);
            }
            else if (factor is Integer divisor)
            {
                product.MultiplyNumber(Fraction.Of(Integer.One, divisor));
            }
            else
            {
                product.Multiply(Nabla.Pow.Of(factor, Integer.MinusOne));
            }
        }

        return product.ToExpr();
    }

    /// <summary>
    /// a/(3*(x - 2)) is read as a/3/(x - 2), so that the divisor of a printed quotient is not multiplied out and comes back as it was.
    /// </summary>
    private bool TryJoinDivisor()
    {
        if (frameCount < 3 || Top.Kind != FrameKind.Product || frames[frameCount - 2].Kind != FrameKind.Group || frames[frameCount - 3].Kind != FrameKind.Product)
        {
            return false;
        }

        var first = Top.FirstOperand;
        if (frames[frameCount - 2].FirstOperand != first || operands[first].Join != Join.Divide || !IsNumberTimesSum(first) || IsFollowedByPostfix())
        {
            return false;
        }

        for (var i = first + 1; i < operandCount; i++)
        {
            operands[i].Join = operands[i].Join == Join.Times ? Join.Divide : Join.Times;
        }

        frameCount -= 2;
        return true;
    }

    private readonly bool IsNumberTimesSum(int first)
    {
        var sums = 0;
        for (var i = first; i < operandCount; i++)
        {
            if (operands[i].Value is Add && (i == first || operands[i].Join == Join.Times))
            {
                sums++;
            }
            else if (operands[i].Value is not Number { Sign: not 0 } or NonFinite)
            {
                return false;
            }
        }

        return sums == 1;
    }

    private readonly bool IsFollowedByPostfix() =>
        lexer.Peek(false).Kind is TokenKind.Power or TokenKind.Superscript or TokenKind.Factorial or TokenKind.DoubleFactorial
            or TokenKind.Name or TokenKind.Open or TokenKind.Root;

    /// <summary>a &lt; b, or a &lt; b &lt; c, which is a &lt; b and b &lt; c; the signs of a chain point the same way.</summary>
    private readonly Expr Relations(in Frame frame)
    {
        var count = operandCount - frame.FirstOperand;
        var links = new Expr[count - 1];
        bool rises = false, falls = false;
        for (var i = 0; i < links.Length; i++)
        {
            var at = frame.FirstOperand + i;
            var join = operands[at + 1].Join;
            rises |= join is Join.Less or Join.LessOrEqual;
            falls |= join is Join.Greater or Join.GreaterOrEqual;
            if (count > 2 && (join == Join.NotEqual || (rises && falls)))
            {
                throw Error(frame, "A chain of relations has '=='; '<' and '<='; or '>' and '>='. Join others with '&'.");
            }

            links[i] = Relation.Of(RelationOperator.Equal + (join - Join.Equal), Side(at), Side(at + 1));
        }

        return links is [var only] ? only : Logic.And[links];
    }

    private readonly Expr Side(int index) => operands[index].Join is Join.Equal or Join.NotEqual ? ArgumentList.ToExpr(lexer.Text, operands[index]) : Quantity(index);

    /// <summary>A power; between conditions '^' is the exclusive or, as it is printed.</summary>
    private readonly Expr Power(in Frame frame)
    {
        const int lengthOfCaret = 1;
        var (left, right) = (frame.FirstOperand, frame.FirstOperand + 1);
        return frame.Length == lengthOfCaret && IsCondition(left) && IsCondition(right)
            ? Connected(Logic.Xor, left)
            : Nabla.Pow.Of(Quantity(left), Quantity(right));
    }

    private readonly bool IsCondition(int index) => operands[index].Value is Expr value && Conditions.IsCondition(value);

    private readonly Expr Connected(Function connective, int first)
    {
        var conditions = new Expr[operandCount - first];
        for (var i = 0; i < conditions.Length; i++)
        {
            ref readonly var operand = ref operands[first + i];
            conditions[i] = ArgumentList.ToExpr(lexer.Text, operand);
            if (!IsCondition(first + i) && conditions[i] is not (Symbol or Piecewise or Apply { Function.IsUndefined: true }))
            {
                throw new ParseException(lexer.Text, operand.Position, 1, "'&', '|' and '~' join conditions, which can be true or false; a magnitude |x| is also written Abs(x).");
            }
        }

        return connective[conditions];
    }

    private void CloseGroup()
    {
        var frame = Pop();
        var count = operandCount - frame.FirstOperand;
        if (count == 1 && frame.Primes == 0)
        {
            operands[operandCount - 1].Position = frame.Position;
            expectsOperand = false;
            return;
        }

        SetResult(frame, operands.AsSpan(frame.FirstOperand, count).ToArray());
    }

    private void CloseBar()
    {
        var frame = Pop();
        SetResult(frame, Complexes.Abs[Quantity(frame.FirstOperand)]);
    }

    /// <summary>x²: the exponent belongs to the last operand.</summary>
    private void RaiseLast(Token token)
    {
        ReduceDownTo(BindingPower.Power + 1);
        var exponent = Superscripts.Read(lexer[token]) ?? throw lexer.ErrorAt(token, "A raised exponent is an integer, such as x² or x⁻¹.");
        if (lexer.Peek(false) is { Kind: TokenKind.Power } power)
        {
            throw lexer.ErrorAt(power, "What is raised to this power is not clear; use brackets.");
        }

        operands[operandCount - 1].Value = Nabla.Pow.Of(Quantity(operandCount - 1), exponent);
    }

    /// <summary>x! and x!!.</summary>
    private void ApplyToLast(string name, Token token)
    {
        ReduceDownTo(BindingPower.Power + 1);
        var function = FunctionTable.Find(name) ?? throw new ParseException(lexer.Text, token.Start, token.Length, $"'{name}' is not supported.", isUnsupported: true);
        operands[operandCount - 1].Value = function[Quantity(operandCount - 1)];
    }

    /// <summary>An operand that can be calculated with.</summary>
    private readonly Expr Quantity(int index)
    {
        ref readonly var operand = ref operands[index];
        var value = operand.Value as Expr ?? ArgumentList.ToExpr(lexer.Text, operand);
        return value.Kind is ExprKind.Relation or ExprKind.Constant or ExprKind.Apply && Conditions.IsCondition(value)
            ? throw new ParseException(lexer.Text, operand.Position, 1, "A condition, which is true or false, is not a quantity to calculate with.")
            : value;
    }
}
