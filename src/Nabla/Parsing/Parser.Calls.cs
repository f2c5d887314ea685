using Nabla.Expressions;

namespace Nabla.Parsing;

/// <summary>Names, and functions with and without brackets.</summary>
internal ref partial struct Parser
{
    private void ReadName(Token token)
    {
        var name = names.Find(lexer.Text, token);
        var next = lexer.PeekCharacter();
        if (name.IsApplicable)
        {
            if (next == '(')
            {
                PushCall(name, token, primes: 0, exponent: null);
                return;
            }

            if (next is '\'' or '′')
            {
                PushCall(name, token, ReadPrimes(), exponent: null);
                return;
            }
        }

        if (name.IsUnknown && next == '(')
        {
            throw lexer.ErrorAt(token, $"The function '{name.Text}' is not known; a product is written {name.Text}*(...).");
        }

        if (name.Value is not { } value)
        {
            PushFunctionWithoutBracket(name, token, next);
        }
        else if (next != '=' || !SkipKeyword(name))
        {
            PushOperand(value, token.Start);
        }
    }

    /// <summary>The argument dir='+' of Limit may be given by its name.</summary>
    private bool SkipKeyword(Name name)
    {
        if (name.Text != "dir" || frameCount == 0 || Top.Name?.Text != nameof(BinderKind.Limit) || lexer.Peek(false).Kind != TokenKind.Assign)
        {
            return false;
        }

        lexer.Next(false);
        return true;
    }

    private int ReadPrimes()
    {
        var primes = 0;
        while (lexer.Peek(false).Kind == TokenKind.Prime)
        {
            lexer.Next(false);
            primes++;
        }

        return primes;
    }

    /// <summary>sin^2(x), sin²(x), sin x.</summary>
    private void PushFunctionWithoutBracket(Name name, Token token, char next)
    {
        Integer? exponent = null;
        if (next is '^' or '*' || Superscripts.IsPart(next))
        {
            exponent = ReadExponent(name, token);
            next = lexer.PeekCharacter();
        }

        if (next == '(')
        {
            PushCall(name, token, primes: 0, exponent);
            return;
        }

        if (!TakesOneArgument(name) || lexer.Peek(true).Kind is not (TokenKind.Name or TokenKind.Number or TokenKind.Root))
        {
            throw lexer.ErrorAt(token, $"'{name.Text}' is a function and needs its arguments: {name.Text}(...).");
        }

        PushFrame(FrameKind.BareCall, BindingPower.BareCall, token);
        Top.Name = name;
        Top.Exponent = exponent;
    }

    private static bool TakesOneArgument(Name name) =>
        name.Function is { MinArity: <= 1, MaxArity: >= 1 } or null && name.Constructor is { MinArity: <= 1 } or null;

    private Integer ReadExponent(Name name, Token token)
    {
        var sign = lexer.Next(false);
        var literal = sign.Kind == TokenKind.Superscript ? sign : sign.Kind == TokenKind.Power ? lexer.Next(true) : token;
        var exponent = literal.Kind == TokenKind.Superscript ? Superscripts.Read(lexer[literal])
            : literal.Kind == TokenKind.Number ? NumberLiteral.Read(lexer[literal]) as Integer
            : null;
        return exponent is { Sign: > 0 }
            ? exponent
            : throw lexer.ErrorAt(
                token,
                literal == token
                    ? $"'{name.Text}' is a function and needs its arguments: {name.Text}(...)."
                    : $"Only a positive integer may stand between a function and its argument; write {name.Text}(x)**n, or the name of the inverse function.");
    }

    private void PushCall(Name name, Token token, int primes, Integer? exponent)
    {
        var open = lexer.Next(false);
        if (open.Kind != TokenKind.Open)
        {
            throw lexer.ErrorAt(token, $"The primes of a derivative stand before an argument: {name.Text}'(x).");
        }

        if (name.IsUnknown && ReservedNames.ProblemWhenApplied(name.Text) is var (problem, isUnsupported))
        {
            throw new ParseException(lexer.Text, token.Start, token.Length, problem, isUnsupported);
        }

        PushFrame(FrameKind.Call, BindingPower.Bracket, new Token(TokenKind.Name, token.Start, open.End));
        Top.Name = name;
        Top.Primes = primes;
        Top.Exponent = exponent;
        if (lexer.Peek(true) is { Kind: TokenKind.Close } close)
        {
            if (name.IsUnknown)
            {
                throw lexer.ErrorAt(close, $"The function '{name.Text}' needs an argument.");
            }

            expectsOperand = false;
        }
    }

    /// <summary>Before a product sign or a factor: sin x cos x and sin x * cos x are products of functions, sin x * y is refused.</summary>
    private void EndBareCalls(Token token, bool endsBeforeFunction)
    {
        var first = frameCount;
        for (var i = frameCount - 1; i >= 0 && frames[i].Power >= BindingPower.BareCall; i--)
        {
            if (frames[i].Kind == FrameKind.BareCall)
            {
                first = i;
            }
        }

        if (first == frameCount)
        {
            return;
        }

        if (!endsBeforeFunction && !IsFunctionName(lexer.Peek(true)))
        {
            var name = frames[first].Name!.Text;
            throw lexer.ErrorAt(token, $"Where the argument of '{name}' ends is not clear; write it in brackets: {name}(...).");
        }

        while (frameCount > first)
        {
            ReduceTop();
        }
    }

    private bool IsFunctionName(Token token) => token.Kind == TokenKind.Name && names.Find(lexer.Text, token).Value is null;

    private void CloseCall()
    {
        var frame = Pop();
        var arguments = operands.AsSpan(frame.FirstOperand, operandCount - frame.FirstOperand);
        SetResult(frame, Powered(frame, Called(frame, arguments)));
    }

    private Expr Called(in Frame frame, ReadOnlySpan<Operand> operands)
    {
        var name = frame.Name!;
        var arguments = new ArgumentList(lexer.Text, operands, name.Text);
        if (name.Constructor is { } constructor)
        {
            CheckArity(frame, arguments.Count, constructor.MinArity, constructor.MaxArity);
            return frame.Primes == 0 ? constructor.Build(arguments) : throw Error(frame, $"'{name.Text}' has no derivative that primes could stand for; write Derivative(f, x).");
        }

        var values = arguments.ToArray();
        if (name.Operation is { } operation)
        {
            return operation([.. values]);
        }

        var function = name.Function!;
        CheckArity(frame, values.Length, function.MinArity, function.MaxArity);
        return frame.Primes == 0 ? function[values] : Derived(frame, function, values);
    }

    /// <summary>f'(x) is Derivative(f(x), x); where the argument is no symbol, f'(u) is Subs(Derivative(f(_xi_1), _xi_1), _xi_1, u).</summary>
    private readonly Expr Derived(in Frame frame, Function function, Expr[] arguments)
    {
        if (arguments is not [var argument])
        {
            throw Error(frame, "Primes stand for the derivative of a function of one argument; write Derivative(f(x, y), x).");
        }

        var variable = argument as Symbol ?? FreshSymbols.Of("_xi_1", argument);
        var derivative = BinderRules.Derivative(function[variable], [new Binding(variable, [Integer.Of(frame.Primes)])]);
        return argument is Symbol ? derivative : BinderRules.Subs(derivative, (variable, argument));
    }

    private static Expr Powered(in Frame frame, Expr value) => frame.Exponent is { } exponent ? value.Pow(exponent) : value;

    private readonly void CheckArity(in Frame frame, int given, int min, int max)
    {
        if (given < min || given > max)
        {
            var wanted = min == max ? $"{min}" : max == int.MaxValue ? $"at least {min}" : $"{min} to {max}";
            throw Error(frame, $"{frame.Name!.Text} takes {wanted} argument{(wanted == "1" ? "" : "s")}, but {given} {(given == 1 ? "was" : "were")} given.");
        }
    }
}
