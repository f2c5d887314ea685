namespace Nabla;

public readonly partial struct Dual<T>
{
    /// <summary>exp(x).</summary>
    public static Dual<T> Exp(Dual<T> x)
    {
        var y = T.Exp(x.Value);
        return x.Chain(y, y);
    }

    /// <summary>exp(x) - 1.</summary>
    public static Dual<T> ExpM1(Dual<T> x)
    {
        var y = T.ExpM1(x.Value);
        return x.Chain(y, y + T.One);
    }

    /// <summary>2**x.</summary>
    public static Dual<T> Exp2(Dual<T> x)
    {
        var y = T.Exp2(x.Value);
        return x.Chain(y, y * T.Log(Two));
    }

    /// <summary>2**x - 1.</summary>
    public static Dual<T> Exp2M1(Dual<T> x)
    {
        var y = T.Exp2M1(x.Value);
        return x.Chain(y, (y + T.One) * T.Log(Two));
    }

    /// <summary>10**x.</summary>
    public static Dual<T> Exp10(Dual<T> x)
    {
        var y = T.Exp10(x.Value);
        return x.Chain(y, y * T.Log(Ten));
    }

    /// <summary>10**x - 1.</summary>
    public static Dual<T> Exp10M1(Dual<T> x)
    {
        var y = T.Exp10M1(x.Value);
        return x.Chain(y, (y + T.One) * T.Log(Ten));
    }

    /// <summary>The natural logarithm.</summary>
    public static Dual<T> Log(Dual<T> x) => x.Chain(T.Log(x.Value), T.One / x.Value);

    /// <summary>log(1 + x).</summary>
    public static Dual<T> LogP1(Dual<T> x) => x.Chain(T.LogP1(x.Value), T.One / (x.Value + T.One));

    /// <summary>The logarithm to base 2.</summary>
    public static Dual<T> Log2(Dual<T> x) => x.Chain(T.Log2(x.Value), T.One / (x.Value * T.Log(Two)));

    /// <summary>The logarithm to base 2 of 1 + x.</summary>
    public static Dual<T> Log2P1(Dual<T> x) => x.Chain(T.Log2P1(x.Value), T.One / ((x.Value + T.One) * T.Log(Two)));

    /// <summary>The logarithm to base 10.</summary>
    public static Dual<T> Log10(Dual<T> x) => x.Chain(T.Log10(x.Value), T.One / (x.Value * T.Log(Ten)));

    /// <summary>The logarithm to base 10 of 1 + x.</summary>
    public static Dual<T> Log10P1(Dual<T> x) => x.Chain(T.Log10P1(x.Value), T.One / ((x.Value + T.One) * T.Log(Ten)));

    /// <summary>The square root.</summary>
    public static Dual<T> Sqrt(Dual<T> x)
    {
        var y = T.Sqrt(x.Value);
        return x.Chain(y, T.One / (Two * y));
    }

    /// <summary>The real cube root.</summary>
    public static Dual<T> Cbrt(Dual<T> x)
    {
        var y = T.Cbrt(x.Value);
        return x.Chain(y, T.One / (Three * y * y));
    }

    /// <summary>The logarithm of x to a base.</summary>
    public static Dual<T> Log(Dual<T> x, Dual<T> newBase) => Log(x) / Log(newBase);

    /// <summary>x**y; what does not vary adds no derivative, so that powers of negative numbers have theirs, and x**0 has the derivative 0 by x everywhere.</summary>
    public static Dual<T> Pow(Dual<T> x, Dual<T> y)
    {
        var power = T.Pow(x.Value, y.Value);
        var derivative = T.Zero;
        if (!IsZero(x.Derivative))
        {
            derivative += Scaled(y.Value, T.Pow(x.Value, y.Value - T.One)) * x.Derivative;
        }

        if (!IsZero(y.Derivative))
        {
            derivative += Scaled(power, T.Log(x.Value)) * y.Derivative;
        }

        return new(power, derivative);
    }

    /// <summary>The n-th root.</summary>
    public static Dual<T> RootN(Dual<T> x, int n)
    {
        // The quotient is the more accurate one, but neither 0 nor infinity can be divided by itself.
        var root = T.RootN(x.Value, n);
        var power = T.IsZero(x.Value) || T.IsInfinity(x.Value) ? T.Pow(root, T.One - T.CreateChecked(n)) : root / x.Value;
        return x.Chain(root, power / T.CreateChecked(n));
    }

    /// <summary>sqrt(x**2 + y**2).</summary>
    public static Dual<T> Hypot(Dual<T> x, Dual<T> y)
    {
        var length = T.Hypot(x.Value, y.Value);
        return new(length, Scaled(x.Derivative, x.Value / length) + Scaled(y.Derivative, y.Value / length));
    }

    private static T Two => T.One + T.One;

    private static T Three => Two + T.One;

    private static T Ten => T.CreateChecked(10);

    /// <summary>The value of a function with the derivative that the chain rule gives.</summary>
    private Dual<T> Chain(T value, T slope) => new(value, Scaled(Derivative, slope));

    /// <summary>number*factor, where a number that is 0 stays 0 whatever the factor: so constants stay constants where slopes are infinite.</summary>
    private static T Scaled(T number, T factor) => IsZero(number) ? T.Zero : number * factor;

    /// <summary>number/divisor, where a number that is 0 stays 0 whatever the divisor.</summary>
    private static T Divided(T number, T divisor) => IsZero(number) ? T.Zero : number / divisor;

    /// <summary>Whether a number is 0, and if it is a dual number its derivative, too.</summary>
    private static bool IsZero(T number) => number.Equals(T.Zero);
}
