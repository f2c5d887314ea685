namespace Nabla.Parsing;

/// <summary>
/// Reads an expression with stacks of its own, so that no depth of nesting can overflow the program's stack. Sums, products and
/// chains of relations wait until they are complete and are built once. docs/guide/syntax.md describes the grammar.
/// </summary>
internal ref partial struct Parser
{
    private readonly ParseOptions options;
    private readonly NameTable names;
    private Lexer lexer;
    private Operand[] operands = new Operand[64];
    private Frame[] frames = new Frame[64];
    private int operandCount;
    private int frameCount;
    private bool expectsOperand = true;

    public Parser(ReadOnlySpan<char> text, ParseOptions options)
    {
        lexer = new Lexer(text);
        this.options = options;
        names = new NameTable(options);
    }

    private readonly ref Frame Top => ref frames[frameCount - 1];

    public Expr Parse()
    {
        while (true)
        {
            Computation.Step();
            var token = lexer.Next(expectsOperand);
            if (expectsOperand)
            {
                ReadOperand(token);
            }
            else if (token.Kind == TokenKind.End)
            {
                return Finish(token);
            }
            else
            {
                ReadOperator(token);
            }
        }
    }

    private Expr Finish(Token end)
    {
        ReduceDownTo(0);
        if (frameCount > 0)
        {
            throw Unclosed(Top, end);
        }

        return ArgumentList.ToExpr(lexer.Text, operands[0]);
    }

    private void ReadOperand(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Number:
                PushOperand(NumberLiteral.Read(lexer[token]), token.Start);
                break;
            case TokenKind.Name:
                ReadName(token);
                break;
            case TokenKind.Open:
                PushFrame(FrameKind.Group, BindingPower.Bracket, token);
                break;
            case TokenKind.Bar:
                PushFrame(FrameKind.Bar, BindingPower.Bracket, token);
                break;
            case TokenKind.Minus:
                PushMinus(token);
                break;
            case TokenKind.Plus:
                break;
            case TokenKind.Root:
                PushFrame(FrameKind.Root, BindingPower.Prefix, token);
                break;
            case TokenKind.Not:
                PushFrame(FrameKind.Not, BindingPower.Prefix, token);
                break;
            case TokenKind.String:
                PushOperand(lexer.Text[(token.Start + 1)..(token.End - 1)].ToString(), token.Start);
                break;
            default:
                throw MissingOperand(token);
        }
    }

    private void ReadOperator(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Plus:
                Continue(FrameKind.Sum, BindingPower.Sum, Join.Plus, token);
                break;
            case TokenKind.Minus:
                Continue(FrameKind.Sum, BindingPower.Sum, Join.Minus, token);
                break;
            case TokenKind.Times:
                Continue(FrameKind.Product, BindingPower.Product, Join.Times, token);
                break;
            case TokenKind.Divide:
                Continue(FrameKind.Product, BindingPower.Product, Join.Divide, token);
                break;
            case TokenKind.Power:
                ReduceDownTo(BindingPower.Power + 1);
                PushBinary(FrameKind.Power, BindingPower.Power, token);
                break;
            case TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                Continue(FrameKind.Relation, BindingPower.Relation, (Join)((int)Join.Equal + (token.Kind - TokenKind.Equal)), token);
                break;
            case TokenKind.And:
                Continue(FrameKind.And, BindingPower.And, Join.None, token);
                break;
            case TokenKind.Or:
                Continue(FrameKind.Or, BindingPower.Or, Join.None, token);
                break;
            case TokenKind.Bar:
                ReadBar(token);
                break;
            case TokenKind.Close:
                ReadClose(token);
                break;
            case TokenKind.Comma:
                ReadComma(token);
                break;
            case TokenKind.Superscript:
                RaiseLast(token);
                break;
            case TokenKind.Factorial:
                ApplyToLast("factorial", token);
                break;
            case TokenKind.DoubleFactorial:
                ApplyToLast("factorial2", token);
                break;
            case TokenKind.Name or TokenKind.Open or TokenKind.Root:
                PushImpliedProduct(token);
                ReadOperand(token);
                break;
            default:
                throw MissingOperator(token);
        }
    }

    private void PushOperand(object value, int position)
    {
        if (operandCount == operands.Length)
        {
            Array.Resize(ref operands, 2 * operandCount);
        }

        ref var operand = ref operands[operandCount++];
        operand.Value = value;
        operand.Position = position;
        expectsOperand = false;
    }

    private void PushFrame(FrameKind kind, byte power, Token token)
    {
        if (frameCount == frames.Length)
        {
            Array.Resize(ref frames, 2 * frameCount);
        }

        frames[frameCount++] = new Frame { Kind = kind, Power = power, FirstOperand = operandCount, Position = token.Start, Length = token.Length };
        expectsOperand = true;
    }

    /// <summary>A frame whose first operand has been read.</summary>
    private void PushBinary(FrameKind kind, byte power, Token token)
    {
        PushFrame(kind, power, token);
        Top.FirstOperand--;
    }

    /// <summary>One more operand of a sum, product, chain of relations, conjunction or disjunction; or the second of a new one.</summary>
    private void Continue(FrameKind kind, byte power, Join join, Token token)
    {
        if (kind == FrameKind.Product)
        {
            EndBareCalls(token, endsBeforeFunction: false);
        }

        ReduceDownTo(power + 1);
        if (frameCount > 0 && Top.Kind == kind)
        {
            expectsOperand = true;
        }
        else
        {
            PushBinary(kind, power, token);
        }

        JoinNext(join);
    }

    private void JoinNext(Join join)
    {
        if (operandCount == operands.Length)
        {
            Array.Resize(ref operands, 2 * operandCount);
        }

        operands[operandCount].Join = join;
    }

    /// <summary>A minus before an operand; two of them cancel.</summary>
    private void PushMinus(Token token)
    {
        if (frameCount > 0 && Top.Kind == FrameKind.Minus && Top.FirstOperand == operandCount)
        {
            frameCount--;
            return;
        }

        var startsTerm = frameCount == 0 || Top.Power < BindingPower.Product;
        PushFrame(FrameKind.Minus, startsTerm ? BindingPower.MinusOfTerm : BindingPower.MinusOfPower, token);
    }

    /// <summary>A product without a sign. It binds more tightly than the signs, but sin x cos x is sin(x)*cos(x).</summary>
    private void PushImpliedProduct(Token token)
    {
        ReduceDownTo(BindingPower.ImpliedProduct + 1);
        if (IsFunctionName(token))
        {
            EndBareCalls(token, endsBeforeFunction: true);
        }

        if (frameCount > 0 && Top.Kind == FrameKind.Product && operands[operandCount - 1].Join == Join.Divide)
        {
            throw Ambiguous(token);
        }

        if (frameCount > 0 && Top.Kind == FrameKind.ImpliedProduct)
        {
            return;
        }

        PushBinary(FrameKind.ImpliedProduct, BindingPower.ImpliedProduct, token);
    }

    private void ReadBar(Token token)
    {
        ReduceDownTo(InnermostBracketIs(FrameKind.Bar) ? (byte)1 : BindingPower.Or + 1);
        if (frameCount > 0 && Top.Kind == FrameKind.Bar)
        {
            CloseBar();
        }
        else
        {
            Continue(FrameKind.Or, BindingPower.Or, Join.None, token);
        }
    }

    private readonly bool InnermostBracketIs(FrameKind kind)
    {
        var i = frameCount - 1;
        while (i >= 0 && frames[i].Power != BindingPower.Bracket)
        {
            i--;
        }

        return i >= 0 && frames[i].Kind == kind;
    }

    private void ReadComma(Token token)
    {
        ReduceDownTo(1);
        if (frameCount == 0 || Top.Kind == FrameKind.Bar)
        {
            throw lexer.ErrorAt(token, "A ',' stands only between arguments in round brackets; the decimal point is '.'.");
        }

        expectsOperand = true;
        if (Top.Kind == FrameKind.Group && lexer.Peek(true).Kind == TokenKind.Close)
        {
            Top.Primes = 1; // (x,) is a tuple of one
            expectsOperand = false;
        }
    }

    private void ReadClose(Token token)
    {
        if (TryJoinDivisor())
        {
            return;
        }

        ReduceDownTo(1);
        if (frameCount == 0)
        {
            throw lexer.ErrorAt(token, "This ')' closes nothing.");
        }

        switch (Top.Kind)
        {
            case FrameKind.Group:
                CloseGroup();
                break;
            case FrameKind.Call:
                CloseCall();
                break;
            default:
                throw Unclosed(Top, token);
        }
    }

    private void ReduceDownTo(int power)
    {
        while (frameCount > 0 && Top.Power >= Math.Max(1, power))
        {
            ReduceTop();
        }
    }
}
