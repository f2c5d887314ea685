namespace Nabla;

public readonly partial struct Dual<T>
{
    /// <inheritdoc/>
    public static Dual<T> operator +(Dual<T> left, Dual<T> right) => new(left.Value + right.Value, left.Derivative + right.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator -(Dual<T> left, Dual<T> right) => new(left.Value - right.Value, left.Derivative - right.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator *(Dual<T> left, Dual<T> right) =>
        new(left.Value * right.Value, Scaled(left.Derivative, right.Value) + Scaled(right.Derivative, left.Value));

    /// <inheritdoc/>
    public static Dual<T> operator /(Dual<T> left, Dual<T> right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, Divided(left.Derivative - Scaled(right.Derivative, quotient), right.Value));
    }

    /// <summary>The remainder left - right*n, n the quotient without its fraction.</summary>
    public static Dual<T> operator %(Dual<T> left, Dual<T> right)
    {
        var remainder = left.Value % right.Value;
        return new(remainder, left.Derivative - Scaled(right.Derivative, (left.Value - remainder) / right.Value));
    }

    /// <inheritdoc/>
    public static Dual<T> operator -(Dual<T> value) => new(-value.Value, -value.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator +(Dual<T> value) => value;

    /// <inheritdoc/>
    public static Dual<T> operator ++(Dual<T> value) => new(value.Value + T.One, value.Derivative);

    /// <inheritdoc/>
    public static Dual<T> operator --(Dual<T> value) => new(value.Value - T.One, value.Derivative);

    /// <summary>Whether the values are equal.</summary>
    public static bool operator ==(Dual<T> left, Dual<T> right) => left.Value == right.Value;

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(Dual<T> left, Dual<T> right) => left.Value != right.Value;

    /// <inheritdoc/>
    public static bool operator <(Dual<T> left, Dual<T> right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator >(Dual<T> left, Dual<T> right) => left.Value > right.Value;

    /// <inheritdoc/>
    public static bool operator <=(Dual<T> left, Dual<T> right) => left.Value <= right.Value;

    /// <inheritdoc/>
    public static bool operator >=(Dual<T> left, Dual<T> right) => left.Value >= right.Value;

    /// <summary>The order of the values.</summary>
    public int CompareTo(Dual<T> other) => Value.CompareTo(other.Value);

    /// <summary>The order of the values.</summary>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Dual<T> other => CompareTo(other),
        _ => throw new ArgumentException("A dual number is compared with one of the same kind.", nameof(obj)),
    };

    /// <summary>Whether value and derivative are equal.</summary>
    public bool Equals(Dual<T> other) => Value.Equals(other.Value) && Derivative.Equals(other.Derivative);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dual<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Derivative);
}
