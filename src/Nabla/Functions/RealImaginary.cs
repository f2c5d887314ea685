namespace Nabla.Functions;

/// <summary>Real and imaginary part of an expression from those of its parts; only expressions of moderate size are taken apart.</summary>
internal static class RealImaginary
{
    private const int LargestSplit = 200;
    private const int LargestPower = 12;

    /// <summary>The two parts; re(u) and im(u) of a subexpression u of which nothing is known.</summary>
    public static (Expr Re, Expr Im) Of(Expr expr)
    {
        if (expr is NonFinite { Sign: 0 })
        {
            return (NonFinite.NaN, NonFinite.NaN);
        }

        var facts = expr.Facts;
        if (facts.IsExtendedReal)
        {
            return (expr, Integer.Zero);
        }

        if (facts.IsImaginary)
        {
            return (Integer.Zero, -Constant.I * expr);
        }

        return expr.TreeSize > LargestSplit ? Unknown(expr) : expr switch
        {
            Add a => OfSum(a),
            Mul m => OfProduct(m),
            Pow p => OfPower(p),
            Apply f when f.Function.RealAndImaginary is { } split => split(f.Arguments),
            _ => Unknown(expr),
        };
    }

    /// <summary>re(u) and im(u), unevaluated.</summary>
    public static (Expr Re, Expr Im) Unknown(Expr expr) => expr is Apply { Function: var f } application && ReferenceEquals(f, Complexes.Conjugate)
        ? (Apply.FromCanonical(Complexes.Re, application.Arguments), -Apply.FromCanonical(Complexes.Im, application.Arguments))
        : (Apply.FromCanonical(Complexes.Re, [expr]), Apply.FromCanonical(Complexes.Im, [expr]));

    private static (Expr Re, Expr Im) OfSum(Add sum)
    {
        Expr re = Integer.Zero, im = Integer.Zero;
        foreach (var operand in sum.Operands)
        {
            var (r, i) = Of(operand);
            re += r;
            im += i;
        }

        return (re, im);
    }

    /// <summary>Real and imaginary factors go outside, sums are multiplied out, the other factors stay together.</summary>
    private static (Expr Re, Expr Im) OfProduct(Mul product)
    {
        (Expr Re, Expr Im) scale = (Integer.One, Integer.Zero);
        (Expr Re, Expr Im) sums = (Integer.One, Integer.Zero);
        var rest = new List<Expr>();
        foreach (var factor in product.Operands)
        {
            if (factor.Facts.IsExtendedReal || factor.Facts.IsImaginary)
            {
                scale = Product(scale, Of(factor));
            }
            else if (factor is Add sum)
            {
                sums = Product(sums, OfSum(sum));
            }
            else
            {
                rest.Add(factor);
            }
        }

        if (rest.Count > 0)
        {
            var others = Mul.Of([.. rest]);
            sums = Product(sums, rest.Count == 1 ? Of(others) : Unknown(others));
        }

        return Product(scale, sums);
    }

    private static (Expr Re, Expr Im) OfPower(Pow power)
    {
        if (power.IsExponential)
        {
            var (x, y) = Of(power.Exponent);
            return (Maths.Exp(x) * Maths.Cos(y), Maths.Exp(x) * Maths.Sin(y));
        }

        if (power.Exponent is not (Integer or Fraction))
        {
            return Unknown(power);
        }

        var (re, im) = Of(power.Base);
        var square = re.Pow(2) + im.Pow(2);
        if (power.Exponent is Integer n)
        {
            if (!n.TryGetInt32(out var exponent) || Math.Abs(exponent) > LargestPower)
            {
                return Unknown(power);
            }

            return exponent > 0 ? IntegerPower(re, im, exponent) : IntegerPower(re / square, -im / square, -exponent);
        }

        var size = square.Pow(power.Exponent / 2);
        var angle = InverseTrigonometric.Atan2[im, re] * power.Exponent;
        return (size * Maths.Cos(angle), size * Maths.Sin(angle));
    }

    /// <summary>(re + im*I)**n by the binomial theorem.</summary>
    private static (Expr Re, Expr Im) IntegerPower(Expr re, Expr im, int n)
    {
        Expr real = Integer.Zero, imaginary = Integer.Zero;
        long binomial = 1;
        for (var k = 0; k <= n; k++)
        {
            var term = (k % 4 < 2 ? binomial : -binomial) * re.Pow(n - k) * im.Pow(k);
            (real, imaginary) = k % 2 == 0 ? (real + term, imaginary) : (real, imaginary + term);
            binomial = binomial * (n - k) / (k + 1);
        }

        return (real, imaginary);
    }

    private static (Expr Re, Expr Im) Product((Expr Re, Expr Im) a, (Expr Re, Expr Im) b) =>
        a is (Integer { IsOne: true }, Integer { IsZero: true }) ? b
        : b is (Integer { IsOne: true }, Integer { IsZero: true }) ? a
        : ((a.Re * b.Re) - (a.Im * b.Im), (a.Re * b.Im) + (a.Im * b.Re));
}
