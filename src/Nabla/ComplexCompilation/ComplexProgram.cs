using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using Nabla.Expressions;

namespace Nabla.ComplexCompilation;

/// <summary>A straight-line program of complex doubles: registers for the variables, the constants, and one for each instruction.</summary>
internal sealed class ComplexProgram(int variables, ImmutableArray<Complex> constants, ImmutableArray<ComplexInstruction> instructions, ImmutableArray<int> results)
{
    private const int SmallestRented = 128;

    public int VariableCount => variables;

    public int ResultCount => results.Length;

    public void Run(ReadOnlySpan<Complex> at, Span<Complex> values)
    {
        var count = variables + constants.Length + instructions.Length;
        var rented = count > SmallestRented ? ArrayPool<Complex>.Shared.Rent(count) : null;
        var registers = rented ?? stackalloc Complex[count];
        at.CopyTo(registers);
        constants.AsSpan().CopyTo(registers[variables..]);
        Run(registers);
        for (var i = 0; i < results.Length; i++)
        {
            values[i] = registers[results[i]];
        }

        if (rented is not null)
        {
            ArrayPool<Complex>.Shared.Return(rented);
        }
    }

    private void Run(Span<Complex> registers)
    {
        var next = variables + constants.Length;
        foreach (ref readonly var step in instructions.AsSpan())
        {
            var (a, b) = (registers[step.A], registers[step.B]);
            registers[next++] = step.Op switch
            {
                ComplexOp.Add => ComplexArithmetic.Add(a, b),
                ComplexOp.Multiply => ComplexArithmetic.Multiply(a, b),
                ComplexOp.Divide => ComplexArithmetic.Divide(a, b),
                ComplexOp.Power => ComplexArithmetic.Power(a, b),
                ComplexOp.Sqrt => ComplexArithmetic.Sqrt(a),
                ComplexOp.Exp => ComplexArithmetic.Exp(a),
                ComplexOp.Call => step.Kernel!.Call(a, b, registers[step.C]),
                ComplexOp.Compare => Truth(ComplexArithmetic.Holds(step.Relation, a, b)),
                ComplexOp.Not => 1 - a,
                ComplexOp.And => a == 0 || b == 0 ? 0 : a * b,
                ComplexOp.Or => a == 1 || b == 1 ? 1 : a + b,
                _ => a == 1 ? b : a == 0 ? registers[step.C] : ComplexArithmetic.NaN,
            };
        }
    }

    private static Complex Truth(bool? value) => value switch { true => 1, false => 0, null => double.NaN };
}
