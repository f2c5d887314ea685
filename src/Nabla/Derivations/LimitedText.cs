using System.Globalization;
using System.Text;

namespace Nabla.Derivations;

/// <summary>The text of a derivation, with a limit: every line of a deep derivation can be as long as the expression.</summary>
internal sealed class LimitedText
{
    private const int Longest = 20_000_000;

    private readonly StringBuilder text = new();

    /// <summary>Writes a piece of text.</summary>
    /// <exception cref="LimitException">The text has become too long.</exception>
    public void Write(string piece)
    {
        Computation.Step();
        text.Append(piece);
        if (text.Length > Longest)
        {
            throw new LimitException(string.Create(CultureInfo.InvariantCulture, $"The derivation is too large to be written out: its text has more than {Longest} characters."));
        }
    }

    public override string ToString() => text.ToString();
}
