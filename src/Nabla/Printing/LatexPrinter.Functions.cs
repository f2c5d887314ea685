using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla.Printing;

internal sealed partial class LatexPrinter
{
    protected override void WriteCall(Function function, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        var name = function.Latex.Length > 0 ? function.Latex : LatexNames.OfFunction(function.Name);
        Write(exponent is not null && name.Contains('^', StringComparison.Ordinal) ? $"{{{name}}}" : name);
        WriteExponent(exponent);
        Write(@"{\left(");
        WriteList(arguments.AsSpan(), ",");
        Write(@" \right)}");
    }

    private void WriteExponent(Expr? exponent)
    {
        if (exponent is null)
        {
            return;
        }

        Write("^{");
        Write(exponent);
        Write("}");
    }

    protected override void WriteForm(string form, ImmutableArray<Expr> arguments, Expr? exponent)
    {
        var wrap = exponent is not null && !form.Contains("#^", StringComparison.Ordinal);
        Write(wrap ? @"\left(" : "");
        for (var position = 0; position < form.Length;)
        {
            var mark = form.IndexOf('#', position);
            Write(mark < 0 ? form[position..] : form[position..mark]);
            if (mark < 0)
            {
                break;
            }

            position = mark + 2;
            switch (form[mark + 1])
            {
                case '^':
                    WriteExponent(exponent);
                    break;
                case '-':
                    Write(arguments[0] - arguments[1]);
                    break;
                case '*':
                    WriteList(arguments.AsSpan());
                    break;
                case '(' or '[':
                    var argument = arguments[form[mark + 2] - '1'];
                    var weakest = form[mark + 1] == '(' ? Precedence.Function + 1 : Precedence.Mul;
                    WriteBracketed(argument, Precedence.OfTraditional(argument) < weakest);
                    position += 2;
                    break;
                default:
                    Write(arguments[form[mark + 1] - '1']);
                    break;
            }
        }

        if (wrap)
        {
            Write(@"\right)");
            WriteExponent(exponent);
        }
    }
}
