using Nabla.Expressions;

namespace Nabla;

/// <summary>oo, -oo, zoo (complex infinity) or nan.</summary>
public sealed class NonFinite : Number
{
    private NonFinite(string name, int sign)
        : base(ExprKind.NonFinite, ContentHash.Of(ExprKind.NonFinite).With(name)) => (Name, Sign) = (name, sign);

    internal static NonFinite Infinity { get; } = new("oo", 1);

    internal static NonFinite NegativeInfinity { get; } = new("-oo", -1);

    internal static NonFinite ComplexInfinity { get; } = new("zoo", 0);

    internal static NonFinite NaN { get; } = new("nan", 0);

    /// <summary>oo, -oo, zoo or nan.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override int Sign { get; }

    internal bool IsNaN => ReferenceEquals(this, NaN);

    internal bool IsComplexInfinity => ReferenceEquals(this, ComplexInfinity);

    /// <inheritdoc/>
    public override double ToDouble() => Sign > 0 ? double.PositiveInfinity : Sign < 0 ? double.NegativeInfinity : double.NaN;

    internal NonFinite Opposite() =>
        Sign > 0 ? NegativeInfinity : Sign < 0 ? Infinity : this;

    internal static Number SumOf(Number a, Number b)
    {
        if (a is NonFinite x && b is NonFinite y)
        {
            return ReferenceEquals(x, y) && x.Sign != 0 ? x : NaN; // oo + oo; oo - oo, zoo + zoo and zoo + oo are nan
        }

        return a is NonFinite ? a : b;
    }

    internal static Number ProductOf(Number a, Number b)
    {
        if (ReferenceEquals(a, NaN) || ReferenceEquals(b, NaN) || IsNothing(a) || IsNothing(b))
        {
            return NaN;
        }

        return (a.Sign * b.Sign) switch { > 0 => Infinity, < 0 => NegativeInfinity, _ => ComplexInfinity };

        static bool IsNothing(Number n) => n is not NonFinite && n.Sign == 0;
    }
}
