using System.Globalization;
using System.Text;
using Nabla.Numbers;

namespace Nabla.Printing;

/// <summary>
/// A printer whose text has the order of its rules: each writes pieces of text and parts of the expression from left to right.
/// A part that is nested too deeply becomes a promise, which is kept when the rules around it are done, together with all that
/// they write after it; so no depth of nesting needs the stack.
/// </summary>
internal abstract class LinearPrinter
{
    /// <summary>The most characters that are printed: the text of a small but much shared expression can be astronomically long.</summary>
    private const int LongestText = 20_000_000;

    private const int DeepestRecursion = 50;

    private readonly StringBuilder text = new();
    private readonly List<object> promises = [];
    private readonly Stack<object> open = new();
    private int depth;

    /// <summary>The text of a whole expression.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    protected string PrintWhole(Expr expr)
    {
        Write(expr);
        return Finish();
    }

    /// <summary>Keeps all promises, and gives the text.</summary>
    /// <exception cref="LimitException">The text would be too long.</exception>
    protected string Finish()
    {
        OpenPromises();
        while (open.TryPop(out var piece))
        {
            WriteNow(piece);
            OpenPromises();
        }

        return text.ToString();
    }

    protected abstract void WriteNumber(Number number);

    protected abstract void WriteSymbol(Symbol symbol);

    protected abstract void WriteConstant(Constant constant);

    protected abstract void WriteSum(Add sum);

    protected abstract void WriteProduct(Mul product);

    protected abstract void WritePower(Expr @base, Expr exponent);

    protected abstract void WriteApplication(Apply application);

    protected abstract void WriteRelation(Relation relation);

    protected abstract void WritePiecewise(Piecewise piecewise);

    protected abstract void WriteBinder(Binder binder);

    protected void Write(Expr part)
    {
        if (promises.Count > 0 || depth >= DeepestRecursion)
        {
            promises.Add(part);
        }
        else
        {
            WriteNow(part);
        }
    }

    protected void Write(string piece)
    {
        if (promises.Count > 0)
        {
            promises.Add(piece);
        }
        else
        {
            WriteNow(piece);
        }
    }

    protected void WriteInteger(Integer value) =>
        Write(value.TryGetInt64(out var small) ? small.ToString(CultureInfo.InvariantCulture) : DecimalText.Of(value.Value));

    /// <summary>Writes what stands between factors: a number and a digit after it would be read as one number.</summary>
    protected void WriteSeparator(Separator separator)
    {
        if (promises.Count > 0)
        {
            promises.Add(separator);
        }
        else
        {
            WriteNow(separator);
        }
    }

    protected void WriteBracketed(Expr part, bool brackets, string opening = "(", string closing = ")")
    {
        if (!brackets)
        {
            Write(part);
            return;
        }

        Write(opening);
        Write(part);
        Write(closing);
    }

    protected void WriteList(ReadOnlySpan<Expr> items, string separator = ", ")
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                Write(separator);
            }

            Write(items[i]);
        }
    }

    private void WriteByKind(Expr expr)
    {
        switch (expr)
        {
            case Number n:
                WriteNumber(n);
                break;
            case Symbol s:
                WriteSymbol(s);
                break;
            case Constant c:
                WriteConstant(c);
                break;
            case Add a:
                WriteSum(a);
                break;
            case Mul m:
                WriteProduct(m);
                break;
            case Pow p:
                WritePower(p.Base, p.Exponent);
                break;
            case Apply f:
                WriteApplication(f);
                break;
            case Relation r:
                WriteRelation(r);
                break;
            case Piecewise p:
                WritePiecewise(p);
                break;
            case Binder b:
                WriteBinder(b);
                break;
        }
    }

    private void OpenPromises()
    {
        for (var i = promises.Count - 1; i >= 0; i--)
        {
            open.Push(promises[i]);
        }

        promises.Clear();
    }

    private void WriteNow(object piece)
    {
        switch (piece)
        {
            case string s:
                text.Append(s);
                break;
            case Separator separator:
                text.Append(EndsWithNumber() ? separator.AfterNumber : separator.Otherwise);
                break;
            default:
                depth++;
                WriteByKind((Expr)piece);
                depth--;
                return;
        }

        Computation.Step();
        if (text.Length > LongestText)
        {
            throw new LimitException(string.Create(CultureInfo.InvariantCulture, $"The expression is too large to be printed: its text has more than {LongestText} characters."));
        }
    }

    /// <summary>Whether the text ends in a digit, closing braces and blanks aside.</summary>
    private bool EndsWithNumber()
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is ('}' or ' '))
        {
            i--;
        }

        return i >= 0 && char.IsAsciiDigit(text[i]);
    }

    /// <summary>A separator that depends on what the text before it ends with.</summary>
    protected sealed record Separator(string AfterNumber, string Otherwise);
}
