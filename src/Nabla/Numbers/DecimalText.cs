using System.Globalization;
using System.Numerics;
using System.Text;

namespace Nabla.Numbers;

/// <summary>The decimal digits of integers, halving the digits instead of dividing them off in small groups: for hundreds of
/// thousands of digits that takes tenths of a second instead of seconds.</summary>
internal static class DecimalText
{
    private const int SmallestDigits = 512;

    public static string Of(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value);
        var powers = new List<BigInteger>(); // 10**(512 * 2**level)
        for (var power = BigInteger.Pow(10, SmallestDigits); power <= magnitude; power *= power)
        {
            Computation.Checkpoint();
            powers.Add(power);
        }

        var text = new StringBuilder(value.Sign < 0 ? "-" : "");
        Write(magnitude, powers.Count - 1, isPadded: false);
        return text.ToString();

        void Write(BigInteger part, int level, bool isPadded)
        {
            if (level < 0)
            {
                var digits = part.ToString(CultureInfo.InvariantCulture);
                text.Append('0', isPadded ? SmallestDigits - digits.Length : 0).Append(digits);
                return;
            }

            Computation.Checkpoint();
            var high = BigInteger.DivRem(part, powers[level], out var low);
            if (isPadded || !high.IsZero)
            {
                Write(high, level - 1, isPadded);
                isPadded = true;
            }

            Write(low, level - 1, isPadded);
        }
    }
}
