namespace Nabla.Expressions;

/// <summary>A power as a generator with an integer exponent: x**(3/2) is sqrt(x)**3, x**(-2*n/3) is (x**(n/3))**(-2).</summary>
internal static class Generator
{
    public static (Factor Generator, Integer Exponent) Of(in Factor factor)
    {
        var (@base, exponent) = factor;
        if (@base is Fraction { Numerator.IsOne: true } unit)
        {
            (@base, exponent) = (unit.Denominator, -exponent);
        }

        switch (exponent)
        {
            case Integer n:
                return (new Factor(@base, Integer.One), n);
            case Fraction f:
                return (new Factor(@base, Fraction.Reduced(Integer.One, f.Denominator)), f.Numerator);
            case Mul { Coefficient: { IsExactRational: true, IsOne: false } c } m:
                var (numerator, denominator) = c.Ratio();
                return (new Factor(@base, Mul.Scaled(Fraction.Reduced(Integer.One, denominator), m.Unit)), numerator);
            default:
                return (new Factor(@base, exponent), Integer.One);
        }
    }
}
