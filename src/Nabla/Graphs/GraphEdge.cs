namespace Nabla;

/// <summary>An edge of a computation graph: one node is an operand of another.</summary>
public sealed class GraphEdge
{
    private readonly int operand;

    internal GraphEdge(GraphNode from, GraphNode to, int operand)
    {
        From = from;
        To = to;
        this.operand = operand;
    }

    /// <summary>The operand.</summary>
    public GraphNode From { get; }

    /// <summary>What is computed from it.</summary>
    public GraphNode To { get; }

    /// <summary>The derivative of the one by the other with all other operands held fast; null before it is computed.</summary>
    public Expr? LocalDerivative { get; internal set; }

    /// <summary>The local derivative as an expression in the names of the operands.</summary>
    /// <exception cref="MathException">The operation has no derivative.</exception>
    public Expr Formula => To.LocalDerivativeFormula(operand);

    /// <summary>The next edge from the same operand.</summary>
    internal GraphEdge? NextUser { get; set; }

    /// <summary>Whether the value depends on the operand at this point.</summary>
    internal bool IsActive { get; set; }
}
