namespace Nabla.Parsing;

/// <summary>The arguments of a call, read as what the constructor needs; anything else is an error at its place.</summary>
internal readonly ref struct ArgumentList(ReadOnlySpan<char> text, ReadOnlySpan<Operand> operands, string name)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Operand> operands = operands;

    public int Count => operands.Length;

    public string Name { get; } = name;

    /// <summary>The argument as an expression.</summary>
    public Expr this[int index] => ToExpr(text, operands[index]);

    /// <summary>All arguments as expressions.</summary>
    public Expr[] ToArray(int from = 0)
    {
        var all = new Expr[Count - from];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = this[from + i];
        }

        return all;
    }

    /// <summary>The argument as a symbol.</summary>
    public Symbol Symbol(int index) => this[index] as Symbol ?? throw Error(index, $"{Name} needs a variable here: the name of a symbol.");

    public Integer Integer(int index) => this[index] as Integer ?? throw Error(index, $"{Name} needs an integer here.");

    public string? Quoted(int index) => operands[index].Value as string;

    public bool IsTuple(int index) => operands[index].Value is Operand[];

    /// <summary>The items of a tuple, or the argument by itself.</summary>
    public ArgumentList Items(int index) =>
        new(text, operands[index].Value is Operand[] items ? items : operands.Slice(index, 1), Name);

    public ParseException Error(int index, string problem) => new(text, operands[index].Position, 1, problem);

    /// <summary>An operand as an expression.</summary>
    public static Expr ToExpr(ReadOnlySpan<char> text, in Operand operand) =>
        operand.Value as Expr ?? throw new ParseException(
            text,
            operand.Position,
            1,
            operand.Value is string ? "A quoted text is not an expression." : "Several expressions in brackets are not an expression; they are arguments of Piecewise, Sum, Integral and their like.");
}
