namespace Nabla.Parsing;

/// <summary>What is wrong, where, and what to do.</summary>
internal ref partial struct Parser
{
    private readonly ParseException Error(in Frame frame, string problem) => new(lexer.Text, frame.Position, frame.Length, problem);

    /// <summary>An opening bracket that is never closed, or closed by a bracket of another kind.</summary>
    private readonly ParseException Unclosed(in Frame frame, Token instead)
    {
        if (frame.Kind == FrameKind.Bar)
        {
            return Error(frame, "This '|' opens a magnitude |x| that is not closed.");
        }

        var at = frame.Position + frame.Length - 1;
        return instead.Kind == TokenKind.End
            ? new ParseException(lexer.Text, at, 1, "This '(' is not closed.")
            : lexer.ErrorAt(instead, $"This '{lexer[instead]}' does not close the '(' before it.");
    }

    private readonly ParseException MissingOperand(Token token)
    {
        var shown = lexer[token];
        switch (token.Kind)
        {
            case TokenKind.End:
                for (var i = frameCount - 1; i >= 0; i--)
                {
                    if (frames[i].Power == BindingPower.Bracket)
                    {
                        return Unclosed(frames[i], token);
                    }
                }

                return frameCount == 0 && operandCount == 0
                    ? lexer.ErrorAt(token, "There is no expression.")
                    : lexer.ErrorAt(token, "Something is missing at the end.");
            case TokenKind.OpenList:
                return BracketCheck.FirstUnmatched(lexer.Text) is var (position, problem)
                    ? new ParseException(lexer.Text, position, 1, problem)
                    : new ParseException(lexer.Text, token.Start, token.Length, "Lists, sets and matrices are not supported; brackets in expressions are round.", isUnsupported: true);
            case TokenKind.Close or TokenKind.CloseList:
                return BracketCheck.FirstUnmatched(lexer.Text) is var (unmatched, reason) && unmatched == token.Start
                    ? new ParseException(lexer.Text, unmatched, 1, reason)
                    : lexer.ErrorAt(token, $"Something is missing before '{shown}'.");
            case TokenKind.Factorial or TokenKind.DoubleFactorial:
                return lexer.ErrorAt(token, "'!' stands after its operand; the negation of a condition is written '~'.");
            default:
                return lexer.ErrorAt(token, $"Something is missing before '{shown}'.");
        }
    }

    private readonly ParseException MissingOperator(Token token)
    {
        var shown = lexer[token];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return lexer.ErrorAt(token, "An operator is missing before this number; a number stands before what it multiplies, and digits are not grouped.");
            case TokenKind.Assign:
                return lexer.ErrorAt(token, "'=' has no meaning here; an equation is written a == b or Eq(a, b).");
            case TokenKind.Prime:
                return lexer.ErrorAt(token, "Primes stand between a function's name and its argument: f'(x).");
            case TokenKind.Not:
                return lexer.ErrorAt(token, "'~' stands before a condition; join conditions with '&' or '|'.");
            case TokenKind.OpenList or TokenKind.CloseList:
                return BracketCheck.FirstUnmatched(lexer.Text) is var (position, problem)
                    ? new ParseException(lexer.Text, position, 1, problem)
                    : new ParseException(lexer.Text, token.Start, token.Length, "Lists, sets, matrices and indexing are not supported; brackets in expressions are round.", isUnsupported: true);
            default:
                return lexer.ErrorAt(token, $"An operator is missing before '{shown}'.");
        }
    }

    private readonly ParseException Ambiguous(Token token) =>
        lexer.ErrorAt(token, "A product without a sign after '/' can be read in two ways; write (a/b)*c or a/(b*c). A derivative is written Derivative(f, x).");
}
