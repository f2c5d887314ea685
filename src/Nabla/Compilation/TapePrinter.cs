using System.Globalization;
using System.Numerics;
using System.Text;
using Nabla.Evaluation;

namespace Nabla.Compilation;

/// <summary>Tapes as text: t0 = x*x, one operation a line, the results at the end.</summary>
internal static class TapePrinter
{
    public static string Print(Tape tape)
    {
        var text = new StringBuilder();
        foreach (ref readonly var instruction in tape.Instructions.AsSpan())
        {
            text.Append(CultureInfo.InvariantCulture, $"{Targets(tape, instruction)} = {Right(tape, instruction)}\n");
        }

        return text.Append("return ").AppendJoin(", ", tape.Results.Select(slot => Name(tape, slot))).ToString();
    }

    private static string Targets(Tape tape, in Instruction i) =>
        i.Op == Op.SineCosine ? $"{Name(tape, i.Target)}, {Name(tape, i.Data)}" : Name(tape, i.Target);

    private static string Right(Tape tape, in Instruction i)
    {
        var (a, b, c) = (Name(tape, i.A), Name(tape, i.B), Name(tape, i.C));
        if (i.Op is Op.Add or Op.Multiply && i.A < tape.FirstRegister && i.B >= tape.FirstRegister)
        {
            (a, b) = (b, a); // t0*2.0 reads better than 2.0*t0
        }

        return Operation(i.Op, a, b, c, i.Op == Op.Call ? tape.Functions[i.Data].Name : "");
    }

    /// <summary>An operation on operands that are texts.</summary>
    public static string Operation(Op op, string a, string b, string c, string function) => op switch
    {
        Op.Add => $"{a} + {b}",
        Op.Subtract => $"{a} - {b}",
        Op.Multiply => $"{a}*{b}",
        Op.Divide => $"{a}/{b}",
        Op.Negate => $"-{a}",
        Op.MultiplyAdd => $"fma({a}, {b}, {c})",
        Op.MultiplySubtract => $"fma({a}, {b}, -{c})",
        Op.NegatedMultiplyAdd => $"fma(-{a}, {b}, {c})",
        Op.SquareRoot => $"sqrt({a})",
        Op.Power => $"pow({a}, {b})",
        Op.Absolute => $"abs({a})",
        Op.Floor => $"floor({a})",
        Op.Maximum => $"max({a}, {b})",
        Op.Minimum => $"min({a}, {b})",
        Op.Equal => $"{a} == {b}",
        Op.NotEqual => $"{a} != {b}",
        Op.Less => $"{a} < {b}",
        Op.LessOrEqual => $"{a} <= {b}",
        Op.Not => $"not {a}",
        Op.And => $"{a} and {b}",
        Op.Or => $"{a} or {b}",
        Op.Select => $"{b} if {a} else {c}",
        Op.SineCosine => $"sincos({a})",
        _ => $"{function}({string.Join(", ", new[] { a, b, c }.Where(operand => operand.Length > 0))})",
    };

    private static string Name(Tape tape, int slot) =>
        slot < 0 ? ""
        : slot < tape.InputCount ? slot < tape.Variables.Length ? tape.Variables[slot].Name : $"d{tape.Variables[slot % tape.Variables.Length].Name}"
        : slot < tape.FirstRegister ? Text(tape.Constants[slot - tape.FirstConstant])
        : string.Create(CultureInfo.InvariantCulture, $"t{slot - tape.FirstRegister}");

    public static string Text(Complex number) =>
        number == Complex.ImaginaryOne ? "I"
        : number.Imaginary == 0 ? PythonFloat.Repr(number.Real)
        : $"({PythonFloat.Repr(number.Real)} + {PythonFloat.Repr(number.Imaginary)}*I)";
}
