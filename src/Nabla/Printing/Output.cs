using System.Globalization;
using System.Text;
using Nabla.Numbers;

namespace Nabla.Printing;

/// <summary>The text that a printer writes, with a limit: the text of a small but much shared expression can be astronomically long.</summary>
internal sealed class Output
{
    /// <summary>The most characters that are printed.</summary>
    public const int Limit = 20_000_000;

    private readonly StringBuilder text = new();

    /// <summary>Writes a piece of text.</summary>
    /// <exception cref="LimitException">The text has become too long.</exception>
    public void Write(string piece)
    {
        text.Append(piece);
        CheckLimit();
    }

    /// <summary>Writes one character.</summary>
    /// <exception cref="LimitException">The text has become too long.</exception>
    public void Write(char piece)
    {
        text.Append(piece);
        CheckLimit();
    }

    /// <summary>Writes an integer.</summary>
    public void Write(Integer value)
    {
        if (value.TryGetInt64(out var small))
        {
            text.Append(CultureInfo.InvariantCulture, $"{small}");
        }
        else
        {
            Write(DecimalText.Of(value.Value));
        }
    }

    /// <summary>Whether the text ends in a digit, closing braces and blanks aside.</summary>
    public bool EndsWithNumber()
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is ('}' or ' '))
        {
            i--;
        }

        return i >= 0 && char.IsAsciiDigit(text[i]);
    }

    public override string ToString() => text.ToString();

    private void CheckLimit()
    {
        Computation.Step();
        if (text.Length > Limit)
        {
            throw new LimitException(string.Create(CultureInfo.InvariantCulture, $"The expression is too large to be printed: its text has more than {Limit} characters."));
        }
    }
}
