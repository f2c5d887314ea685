using System.Collections.Immutable;

namespace Nabla.Compilation;

/// <summary>Formulas in variables as a graph, and the tapes of their derivatives.</summary>
internal sealed class FormulaGraph
{
    private readonly ImmutableArray<Symbol> variables;
    private readonly ValueGraph graph = new();
    private readonly int[] inputs;
    private readonly int[] formulas;

    public FormulaGraph(ReadOnlySpan<Expr> formulas, ImmutableArray<Symbol> variables, bool isDifferentiated)
    {
        this.variables = variables;
        var lowering = new Lowering(graph, variables, withReciprocals: isDifferentiated);
        inputs = [.. variables.Select((_, i) => graph.Input(i))];
        this.formulas = new int[formulas.Length];
        for (var i = 0; i < formulas.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(formulas[i], nameof(formulas));
            this.formulas[i] = lowering.Of(formulas[i]);
        }
    }

    /// <summary>The values alone.</summary>
    public Tape Values(bool fuse) => Assembled(formulas, variables.Length, fuse);

    /// <summary>The values, then the gradient of each.</summary>
    public Tape Gradients(bool fuse)
    {
        var all = new List<int>(formulas);
        foreach (var formula in formulas)
        {
            all.AddRange(Gradient(formula).Select(OrZero));
        }

        return Assembled([.. all], variables.Length, fuse);
    }

    /// <summary>The values, then their derivatives along a direction, which is given after the variables.</summary>
    public Tape Tangents(bool fuse)
    {
        var tangents = ForwardMode.Tangents(graph, formulas, Directions());
        return Assembled([.. formulas, .. tangents.Select(OrZero)], 2 * variables.Length, fuse);
    }

    /// <summary>The values, then the derivatives by the variables of the values' sum with weights, which are given after the variables.</summary>
    public Tape Cotangents(bool fuse)
    {
        var weighted = formulas.Select((formula, i) => (formula, graph.Input(variables.Length + i))).ToArray();
        var cotangents = ReverseMode.Cotangents(graph, weighted, inputs);
        return Assembled([.. formulas, .. cotangents.Select(OrZero)], variables.Length + formulas.Length, fuse);
    }

    /// <summary>The value and the gradient of the only formula, then the Hessian times a direction, which is given after the variables.</summary>
    public Tape HessianVector(bool fuse)
    {
        int[] gradient = [.. Gradient(formulas[0]).Select(OrZero)];
        var tangents = ForwardMode.Tangents(graph, gradient, Directions());
        return Assembled([formulas[0], .. gradient, .. tangents.Select(OrZero)], 2 * variables.Length, fuse);
    }

    /// <summary>The values, then the entries of the Jacobian that can be other than zero, with their places.</summary>
    public (Tape Tape, ImmutableArray<(int Row, int Column)> Entries) Jacobian(bool fuse)
    {
        var (entries, values) = MatrixGraph.Jacobian(graph, formulas, inputs);
        return (Assembled([.. formulas, .. values], variables.Length, fuse), [.. entries]);
    }

    /// <summary>The value and gradient of the only formula, then the entries of the Hessian's lower triangle that can be other than zero, with their places.</summary>
    public (Tape Tape, ImmutableArray<(int Row, int Column)> Entries) Hessian(bool fuse)
    {
        int[] gradient = [.. Gradient(formulas[0]).Select(OrZero)];
        var (entries, values) = MatrixGraph.Hessian(graph, gradient, inputs);
        return (Assembled([formulas[0], .. gradient, .. values], variables.Length, fuse), [.. entries]);
    }

    private int?[] Gradient(int formula) => ReverseMode.Cotangents(graph, [(formula, graph.Constant(1))], inputs);

    private Dictionary<int, int> Directions() => inputs.Index().ToDictionary(i => i.Item, i => graph.Input(variables.Length + i.Index));

    private int OrZero(int? value) => value ?? graph.Constant(0);

    private Tape Assembled(int[] results, int inputCount, bool fuse) => TapeAssembler.Assemble(graph, variables, inputCount, results, formulas.Length, fuse);
}
