using Nabla.Expressions;

namespace Nabla;

/// <summary>A binary floating-point number of double precision; never infinite or NaN (those are <see cref="NonFinite"/>).</summary>
public sealed class Float : Number
{
    private Float(double value)
        : base(ExprKind.Float, ContentHash.Of(ExprKind.Float).With(BitConverter.DoubleToUInt64Bits(value))) => Value = value;

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override int Sign => Math.Sign(Value);

    /// <summary>The float of this value; the infinities and NaN become oo, -oo and nan, and -0.0 becomes 0.0.</summary>
    public static Number Of(double value) =>
        double.IsNaN(value) ? NonFinite.NaN
        : double.IsPositiveInfinity(value) ? NonFinite.Infinity
        : double.IsNegativeInfinity(value) ? NonFinite.NegativeInfinity
        : new Float(value == 0 ? 0.0 : value);

    /// <inheritdoc/>
    public override double ToDouble() => Value;
}
