using System.Collections.Immutable;
using Nabla.Calculus;

namespace Nabla.Graphs;

/// <summary>What a node computes from its operands: a template, such as sin(_0) or 3*_0 + _1, with a place for each operand.</summary>
internal abstract class Operation
{
    private readonly Places places;
    private Expr?[]? realPartials;
    private Expr? realTemplate;

    protected Operation(Expr template, Places places)
    {
        Template = template;
        IsExact = !ExactOrDouble.HasFloat(template);
        this.places = places;
    }

    /// <summary>The operation as an expression in the places.</summary>
    public Expr Template { get; }

    /// <summary>The symbols that stand for the operands.</summary>
    public ImmutableArray<Symbol> Places => places.Any;

    /// <summary>Whether no floating-point number occurs in the template.</summary>
    protected bool IsExact { get; }

    /// <summary>The places as real symbols.</summary>
    protected ImmutableArray<Symbol> RealPlaces => places.Real;

    /// <summary>The value of the node from those of its operands.</summary>
    public virtual Expr Value(ReadOnlySpan<Expr> operands) => ExactOrDouble.Evaluate(Template, IsExact, Places, operands);

    /// <summary>
    /// The local derivatives: of the node's value by each operand's. Null means that the value does not depend on the operand at
    /// this point at all, because another case of a choice holds.
    /// </summary>
    /// <param name="operands">The values of the operands.</param>
    /// <param name="value">The value of the node.</param>
    public abstract ReadOnlySpan<Expr?> Partials(ReadOnlySpan<Expr> operands, Expr value);

    /// <summary>The local derivative by an operand, as an expression in the given symbols for the operands.</summary>
    public Expr PartialFormula(int index, ReadOnlySpan<Expr> names) => Put(RealPlaces, names, RealPartial(index));

    /// <summary>The operation as an expression in the given symbols for the operands.</summary>
    public Expr Formula(ReadOnlySpan<Expr> names) => Put(Places, names, Template);

    /// <summary>The derivative of the template by a place, all places taken for real, by the rules of Diff.</summary>
    protected Expr RealPartial(int index)
    {
        realTemplate ??= Put(Places, [.. RealPlaces], Template);
        realPartials ??= new Expr?[RealPlaces.Length];
        return realPartials[index] ??= new Differentiation(RealPlaces[index]).Of(realTemplate);
    }

    private static Expr Put(ImmutableArray<Symbol> places, ReadOnlySpan<Expr> names, Expr expr)
    {
        var pairs = new (Expr, Expr)[places.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (places[i], names[i]);
        }

        return expr.Subs(pairs, simultaneous: true);
    }
}
