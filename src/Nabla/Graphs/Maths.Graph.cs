namespace Nabla;

public static partial class Maths
{
    /// <summary>The computation graph of an expression, or of definitions one after the other, the last of which is the output:
    /// <c>Graph((a, 2 + 3*w), (J, a.Pow(2)))</c>.</summary>
    /// <exception cref="MathException">The expression is a condition.</exception>
    public static ComputationGraph Graph(Expr expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return new ComputationGraph([(null, expr)]);
    }

    /// <summary>The computation graph of definitions, each a symbol and the expression that it stands for in the later ones. The last is the output.</summary>
    /// <exception cref="MathException">A name is not a symbol, or is defined after it was used, or there is no definition.</exception>
    public static ComputationGraph Graph(params ReadOnlySpan<(Expr Name, Expr Value)> definitions)
    {
        var named = new (Symbol? Name, Expr Value)[definitions.Length];
        for (var i = 0; i < named.Length; i++)
        {
            var (name, value) = definitions[i];
            named[i] = (name as Symbol ?? throw new MathException($"'{name}' is not a symbol that could name a value."), value);
        }

        return new ComputationGraph(named);
    }
}
