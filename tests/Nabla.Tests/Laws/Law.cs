using System.Globalization;
using CsCheck;

namespace Nabla.Tests.Laws;

/// <summary>
/// Checks that a law holds for random inputs. <c>dotnet test</c> takes the same cases on every run; with NABLA_FUZZ_MINUTES set,
/// each law is tried on new random cases, the minutes shared among the laws.
/// </summary>
internal static class Law
{
    private const int NumberOfLaws = 14;

    private static readonly double FuzzMinutes =
        double.TryParse(Environment.GetEnvironmentVariable("NABLA_FUZZ_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;

    public static void Holds<T>(Gen<T> inputs, Action<T> law, int cases = 1000)
    {
        if (FuzzMinutes > 0)
        {
            inputs.Sample(law, time: (int)Math.Ceiling(FuzzMinutes * 60 / NumberOfLaws));
            return;
        }

        for (uint i = 0; i < cases; i++)
        {
            var random = new PCG(i, 1);
            var seed = random.ToString();
            try
            {
                law(inputs.Generate(random, null, out _));
            }
            catch (Exception)
            {
                inputs.Sample(law, seed: seed, iter: 2000); // fails again on this case and shrinks it
                throw;
            }
        }
    }
}
