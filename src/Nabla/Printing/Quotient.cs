namespace Nabla.Printing;

/// <summary>A product without its sign as numerator over denominator, in printed order, as traditional notation splits it: powers with a negative constant as exponent go below.</summary>
internal readonly struct Quotient
{
    private Quotient(List<Factor> numerator, List<Factor> denominator) => (Numerator, Denominator) = (numerator, denominator);

    public List<Factor> Numerator { get; }

    public List<Factor> Denominator { get; }

    public static Quotient Of(Number coefficient, ReadOnlySpan<Factor> factors, ReadOnlySpan<int> order)
    {
        var quotient = new Quotient([], []);
        var magnitude = coefficient.Magnitude();
        if (magnitude is Fraction f)
        {
            quotient.Denominator.Add(new Factor(f.Denominator, Integer.One));
            magnitude = f.Numerator;
        }

        if (!magnitude.IsOne)
        {
            quotient.Numerator.Add(new Factor(magnitude, Integer.One));
        }

        foreach (var index in order)
        {
            var factor = factors[index];
            if (factor.Exponent.SymbolMask == 0 && factor.Exponent.Facts.IsNegative)
            {
                quotient.Denominator.Add(PowerParts.Inverted(factor));
            }
            else
            {
                quotient.Numerator.Add(factor);
            }
        }

        return quotient;
    }
}
