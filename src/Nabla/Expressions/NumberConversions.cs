using Nabla.Numbers;

namespace Nabla.Expressions;

/// <summary>Between exact numbers as expressions and as values.</summary>
internal static class NumberConversions
{
    extension(BigRational value)
    {
        public static BigRational Of(Number number)
        {
            var (numerator, denominator) = number.Ratio();
            return new BigRational(numerator.Value, denominator.Value);
        }

        public Number ToNumber() => Fraction.Of(Integer.Of(value.Numerator), Integer.Of(value.Denominator));
    }
}
