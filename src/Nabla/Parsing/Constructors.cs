using System.Collections.Frozen;

namespace Nabla.Parsing;

/// <summary>Names that are written as functions but build other kinds of expression.</summary>
internal static class Constructors
{
    private const int Any = int.MaxValue;
    private const int DigitsOfDouble = 15;

    /// <summary>Every constructor by name, SymPy's names.</summary>
    public static FrozenDictionary<string, Constructor> Table { get; } = new Dictionary<string, Constructor>
    {
        ["sqrt"] = new(1, 1, static (in a) => Maths.Sqrt(a[0])),
        ["cbrt"] = new(1, 1, static (in a) => a[0].Pow(Maths.Rational(1, 3))),
        ["root"] = new(2, 3, Root),
        ["Pow"] = new(2, 2, static (in a) => a[0].Pow(a[1])),
        ["pow"] = new(2, 2, static (in a) => a[0].Pow(a[1])),
        ["Add"] = new(0, Any, static (in a) => Add.Of(a.ToArray())),
        ["Mul"] = new(0, Any, static (in a) => Mul.Of(a.ToArray())),
        ["S"] = new(1, 1, static (in a) => a[0]),
        ["Integer"] = new(1, 1, static (in a) => a.Integer(0)),
        ["Rational"] = new(1, 2, static (in a) => a.Count == 1 ? Exact(a, 0) : Exact(a, 0) / Exact(a, 1)),
        ["Float"] = new(1, 2, ToFloat),
        ["Symbol"] = new(1, 1, static (in a) => a.Quoted(0) is { Length: > 0 } name ? new Symbol(name) : throw a.Error(0, "Symbol needs a quoted name: Symbol('x').")),
        ["log10"] = new(1, 1, static (in a) => Maths.Log(a[0]) / Maths.Log(10)),
        ["log2"] = new(1, 1, static (in a) => Maths.Log(a[0]) / Maths.Log(2)),
        ["deg"] = new(1, 1, static (in a) => a[0] * 180 / Constant.Pi),
        ["rad"] = new(1, 1, static (in a) => a[0] * Constant.Pi / 180),
        ["Eq"] = Relates(RelationOperator.Equal),
        ["Equality"] = Relates(RelationOperator.Equal),
        ["Ne"] = Relates(RelationOperator.NotEqual),
        ["Unequality"] = Relates(RelationOperator.NotEqual),
        ["Lt"] = Relates(RelationOperator.Less),
        ["StrictLessThan"] = Relates(RelationOperator.Less),
        ["Le"] = Relates(RelationOperator.LessOrEqual),
        ["LessThan"] = Relates(RelationOperator.LessOrEqual),
        ["Gt"] = Relates(RelationOperator.Greater),
        ["StrictGreaterThan"] = Relates(RelationOperator.Greater),
        ["Ge"] = Relates(RelationOperator.GreaterOrEqual),
        ["GreaterThan"] = Relates(RelationOperator.GreaterOrEqual),
        ["Piecewise"] = new(1, Any, ToPiecewise),
        ["Derivative"] = new(2, Any, BinderSyntax.Derivative),
        ["Integral"] = new(2, Any, BinderSyntax.Integral),
        ["Sum"] = new(2, Any, static (in a) => BinderSyntax.Series(BinderKind.Sum, a)),
        ["Product"] = new(2, Any, static (in a) => BinderSyntax.Series(BinderKind.Product, a)),
        ["Limit"] = new(3, 4, BinderSyntax.Limit),
        ["Subs"] = new(3, 3, BinderSyntax.Subs),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Constructor Relates(RelationOperator @operator) =>
        new(2, 2, (in a) => Relation.Of(@operator, a[0], a[1]));

    /// <summary>root(x, n) is x**(1/n), root(x, n, k) that times (-1)**(2*k/n).</summary>
    private static Expr Root(in ArgumentList arguments)
    {
        var root = arguments[0].Pow(1 / arguments[1]);
        return arguments.Count == 2 ? root : root * Integer.MinusOne.Pow(2 * arguments[2] / arguments[1]);
    }

    private static Expr Exact(in ArgumentList arguments, int index) =>
        arguments[index] is Number { IsExactRational: true } or NonFinite ? arguments[index] : throw arguments.Error(index, "Rational needs exact integers or fractions.");

    private static Number ToFloat(in ArgumentList arguments)
    {
        if (arguments.Count == 2 && arguments.Integer(1).Value != DigitsOfDouble)
        {
            throw arguments.Error(1, "A Float has double precision, 15 digits; other precisions are not supported.");
        }

        var value = arguments.Quoted(0) is { } text ? Expr.Parse(text) : arguments[0];
        return value is Number number ? Float.Of(number.ToDouble()) : throw arguments.Error(0, "Float needs a number.");
    }

    private static Expr ToPiecewise(in ArgumentList arguments)
    {
        var cases = new Case[arguments.Count];
        for (var i = 0; i < cases.Length; i++)
        {
            var pair = arguments.Items(i);
            cases[i] = pair.Count == 2
                ? new Case(pair[0], pair[1])
                : throw arguments.Error(i, "Piecewise needs pairs (value, condition), such as Piecewise((x, x > 0), (0, True)).");
        }

        return Piecewise.Of(cases);
    }
}
