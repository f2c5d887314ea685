using Nabla.Tests.Numerics;

namespace Nabla.Tests.Laws;

/// <summary>A formula as it was written, before canonical construction has touched it.</summary>
internal abstract record Tree
{
    /// <summary>The canonical expression.</summary>
    public abstract Expr Build();

    /// <summary>The canonical expression, with the operands of sums and products taken in the opposite order.</summary>
    public abstract Expr BuildReversed();

    /// <summary>The value of the formula as it was written, with its rounding error.</summary>
    public abstract Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point);

    public sealed record Leaf(Expr Expr) : Tree
    {
        public override Expr Build() => Expr;

        public override Expr BuildReversed() => Expr;

        public override Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point) => Expr.ValueAt(point);

        public override string ToString() => Expr.ToString();
    }

    public sealed record Sum(Tree[] Terms) : Tree
    {
        public override Expr Build() => Add.Of([.. Terms.Select(t => t.Build())]);

        public override Expr BuildReversed() => Add.Of([.. Terms.Reverse().Select(t => t.BuildReversed())]);

        public override Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point) =>
            Terms.Select(t => t.ValueAt(point)).Aggregate(ApproximateArithmetic.Add);

        public override string ToString() => $"({string.Join(" + ", (object[])Terms)})";
    }

    public sealed record Product(Tree[] Factors) : Tree
    {
        public override Expr Build() => Mul.Of([.. Factors.Select(f => f.Build())]);

        public override Expr BuildReversed() => Mul.Of([.. Factors.Reverse().Select(f => f.BuildReversed())]);

        public override Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point) =>
            Factors.Select(f => f.ValueAt(point)).Aggregate(ApproximateArithmetic.Multiply);

        public override string ToString() => $"({string.Join(" * ", (object[])Factors)})";
    }

    public sealed record Power(Tree Base, Tree Exponent) : Tree
    {
        public override Expr Build() => Base.Build().Pow(Exponent.Build());

        public override Expr BuildReversed() => Base.BuildReversed().Pow(Exponent.BuildReversed());

        public override Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point) =>
            Base is Leaf { Expr: var b } && ReferenceEquals(b, Constant.E)
                ? ApproximateArithmetic.Exp(Exponent.ValueAt(point))
                : ApproximateArithmetic.Power(Base.ValueAt(point), Exponent.ValueAt(point));

        public override string ToString() => $"({Base})**({Exponent})";
    }

    public sealed record Call(Function Function, Tree[] Arguments) : Tree
    {
        public override Expr Build() => Function[[.. Arguments.Select(a => a.Build())]];

        public override Expr BuildReversed() => Function[[.. Arguments.Select(a => a.BuildReversed())]];

        public override Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point)
        {
            var arguments = Arguments.Select(a => a.ValueAt(point)).ToArray();
            return ApproximateArithmetic.TryCall(Function, arguments, out var value) ? value : Approximate.NaN;
        }

        public override string ToString() => $"{Function}({string.Join(", ", (object[])Arguments)})";
    }

    /// <summary>The first value where the left side is less than the right side, else the second.</summary>
    public sealed record Choice(RelationOperator Operator, Tree Left, Tree Right, Tree Then, Tree Else) : Tree
    {
        public override Expr Build() => Make(Left.Build(), Right.Build(), Then.Build(), Else.Build());

        public override Expr BuildReversed() => Make(Left.BuildReversed(), Right.BuildReversed(), Then.BuildReversed(), Else.BuildReversed());

        public override Approximate ValueAt(IReadOnlyDictionary<Symbol, Approximate> point) =>
            ApproximateArithmetic.Holds(Operator, Left.ValueAt(point), Right.ValueAt(point)) is { } holds
                ? (holds ? Then : Else).ValueAt(point)
                : Approximate.NaN;

        public override string ToString() => $"({Left} {Operator} {Right} ? {Then} : {Else})";

        private Expr Make(Expr left, Expr right, Expr then, Expr @else) =>
            Piecewise.Of(new Case(then, Relation.Of(Operator, left, right)), new Case(@else, Constant.True));
    }
}
