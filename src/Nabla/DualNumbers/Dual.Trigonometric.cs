namespace Nabla;

public readonly partial struct Dual<T>
{
    /// <summary>sin(x).</summary>
    public static Dual<T> Sin(Dual<T> x) => x.Chain(T.Sin(x.Value), T.Cos(x.Value));

    /// <summary>cos(x).</summary>
    public static Dual<T> Cos(Dual<T> x) => x.Chain(T.Cos(x.Value), -T.Sin(x.Value));

    /// <summary>tan(x).</summary>
    public static Dual<T> Tan(Dual<T> x)
    {
        var y = T.Tan(x.Value);
        return x.Chain(y, T.One + (y * y));
    }

    /// <summary>sin(pi*x).</summary>
    public static Dual<T> SinPi(Dual<T> x) => x.Chain(T.SinPi(x.Value), T.Pi * T.CosPi(x.Value));

    /// <summary>cos(pi*x).</summary>
    public static Dual<T> CosPi(Dual<T> x) => x.Chain(T.CosPi(x.Value), -T.Pi * T.SinPi(x.Value));

    /// <summary>tan(pi*x).</summary>
    public static Dual<T> TanPi(Dual<T> x)
    {
        var y = T.TanPi(x.Value);
        return x.Chain(y, T.Pi * (T.One + (y * y)));
    }

    /// <summary>asin(x).</summary>
    public static Dual<T> Asin(Dual<T> x) => x.Chain(T.Asin(x.Value), T.One / T.Sqrt((T.One - x.Value) * (T.One + x.Value)));

    /// <summary>acos(x).</summary>
    public static Dual<T> Acos(Dual<T> x) => x.Chain(T.Acos(x.Value), -T.One / T.Sqrt((T.One - x.Value) * (T.One + x.Value)));

    /// <summary>atan(x).</summary>
    public static Dual<T> Atan(Dual<T> x) => x.Chain(T.Atan(x.Value), T.One / (T.One + (x.Value * x.Value)));

    /// <summary>asin(x)/pi.</summary>
    public static Dual<T> AsinPi(Dual<T> x) => x.Chain(T.AsinPi(x.Value), T.One / (T.Pi * T.Sqrt((T.One - x.Value) * (T.One + x.Value))));

    /// <summary>acos(x)/pi.</summary>
    public static Dual<T> AcosPi(Dual<T> x) => x.Chain(T.AcosPi(x.Value), -T.One / (T.Pi * T.Sqrt((T.One - x.Value) * (T.One + x.Value))));

    /// <summary>atan(x)/pi.</summary>
    public static Dual<T> AtanPi(Dual<T> x) => x.Chain(T.AtanPi(x.Value), T.One / (T.Pi * (T.One + (x.Value * x.Value))));

    /// <summary>sinh(x).</summary>
    public static Dual<T> Sinh(Dual<T> x) => x.Chain(T.Sinh(x.Value), T.Cosh(x.Value));

    /// <summary>cosh(x).</summary>
    public static Dual<T> Cosh(Dual<T> x) => x.Chain(T.Cosh(x.Value), T.Sinh(x.Value));

    /// <summary>tanh(x).</summary>
    public static Dual<T> Tanh(Dual<T> x)
    {
        // 1/cosh(x)**2 with powers of E that neither overflow nor cancel.
        var decay = T.Exp(T.IsNegative(x.Value) ? Two * x.Value : -Two * x.Value);
        var sum = T.One + decay;
        return x.Chain(T.Tanh(x.Value), Two * Two * decay / (sum * sum));
    }

    /// <summary>asinh(x).</summary>
    public static Dual<T> Asinh(Dual<T> x) => x.Chain(T.Asinh(x.Value), T.One / T.Hypot(x.Value, T.One));

    /// <summary>acosh(x).</summary>
    public static Dual<T> Acosh(Dual<T> x) => x.Chain(T.Acosh(x.Value), T.One / (T.Sqrt(x.Value - T.One) * T.Sqrt(x.Value + T.One)));

    /// <summary>atanh(x).</summary>
    public static Dual<T> Atanh(Dual<T> x) => x.Chain(T.Atanh(x.Value), T.One / ((T.One - x.Value) * (T.One + x.Value)));

    /// <summary>sin(x) and cos(x).</summary>
    public static (Dual<T> Sin, Dual<T> Cos) SinCos(Dual<T> x)
    {
        var (sin, cos) = T.SinCos(x.Value);
        return (x.Chain(sin, cos), x.Chain(cos, -sin));
    }

    /// <summary>sin(pi*x) and cos(pi*x).</summary>
    public static (Dual<T> SinPi, Dual<T> CosPi) SinCosPi(Dual<T> x)
    {
        var (sin, cos) = T.SinCosPi(x.Value);
        return (x.Chain(sin, T.Pi * cos), x.Chain(cos, -T.Pi * sin));
    }
}
