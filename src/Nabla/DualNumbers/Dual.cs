using System.Numerics;

namespace Nabla;

/// <summary>
/// A dual number a + b*e with e*e = 0: a value and its derivative, carried through a computation together (forward-mode automatic
/// differentiation). Generic code written against <c>INumber&lt;T&gt;</c>, the interfaces of elementary functions or <c>IFloatingPointIeee754&lt;T&gt;</c> runs
/// unchanged: with x = <c>Variable(2)</c>, <c>x*x</c> has the value 4 and the derivative 4. Nested, Dual&lt;Dual&lt;double&gt;&gt;
/// carries second derivatives, and so on.
/// </summary>
/// <remarks>
/// Where a function has no derivative the result is that of its formula: abs has 0 at 0, sqrt infinity; a maximum of equal numbers has half of both derivatives.
/// A derivative of exactly 0 stays 0 also where the slope is infinite: the square root of the constant 0 is a constant. Floor, rounding and sign have the derivative 0
/// everywhere, as in compiled formulas (the symbolic derivative of floor stays unevaluated, because it is false at the jumps). Comparisons (also ==) look at the
/// values alone, so that branches are taken as they are with plain numbers; <see cref="Equals(Dual{T})"/> compares derivatives, too.
/// A dual number is not converted to another kind of number, because its derivative would be lost; <c>ConvertToInteger</c>, which rounds, is.
/// </remarks>
/// <typeparam name="T">The kind of number: double, float, Half, or a dual number.</typeparam>
public readonly partial struct Dual<T> : IFloatingPointIeee754<Dual<T>>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>A value with its derivative.</summary>
    /// <param name="value">The value a.</param>
    /// <param name="derivative">The derivative b.</param>
    public Dual(T value, T derivative) => (Value, Derivative) = (value, derivative);

    /// <summary>The value (primal).</summary>
    public T Value { get; }

    /// <summary>The derivative (tangent).</summary>
    public T Derivative { get; }

    /// <summary>The variable that is differentiated by: its derivative is 1.</summary>
    public static Dual<T> Variable(T value) => new(value, T.One);

    /// <summary>A constant: its derivative is 0.</summary>
    public static Dual<T> Constant(T value) => new(value, T.Zero);

    /// <summary>A number is a constant.</summary>
    public static implicit operator Dual<T>(T value) => Constant(value);

    /// <summary>a + b*e.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>a + b*e, both numbers in a format.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Value.ToString(format, formatProvider ?? System.Globalization.CultureInfo.InvariantCulture)} + ({Derivative.ToString(format, formatProvider ?? System.Globalization.CultureInfo.InvariantCulture)})*e";

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }
}
