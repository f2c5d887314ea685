namespace Nabla.Compilation;

/// <summary>
/// The operations of a tape as values that are set once: first the variables and the numbers, as in the tape's slots, then what each
/// instruction computes, then the cosine of each that computes a sine and a cosine.
/// </summary>
internal sealed class TapeValues
{
    private readonly Tape tape;
    private readonly Instruction[] operations;

    public TapeValues(Tape tape)
    {
        this.tape = tape;
        operations = new Instruction[tape.Length];
        var current = new int[tape.SlotCount];
        for (var slot = 0; slot < tape.FirstRegister; slot++)
        {
            current[slot] = slot;
        }

        for (var step = 0; step < tape.Length; step++)
        {
            ref readonly var i = ref tape.Instructions[step];
            var (a, b, c) = (Of(i, 0), Of(i, 1), Of(i, 2));
            var target = current[i.Target] = FirstStep + step;
            var data = i.Data;
            if (i.Op == Op.SineCosine)
            {
                data = current[i.Data] = target + tape.Length;
            }

            operations[step] = new Instruction(i.Op, target, a, b, c, data);
        }

        Results = [.. tape.Results.Select(slot => current[slot])];

        int Of(in Instruction i, int index) => index < i.Arity ? current[i[index]] : ValueGraph.None;
    }

    public Function[] Functions => tape.Functions;

    public int InputCount => tape.InputCount;

    /// <summary>The first value that an instruction computes.</summary>
    public int FirstStep => tape.FirstRegister;

    public int StepCount => operations.Length;

    /// <summary>How many numbers values are named by.</summary>
    public int Count => FirstStep + (2 * StepCount);

    /// <summary>The results, each a value.</summary>
    public int[] Results { get; }

    /// <summary>The operation of a step, its slots being values.</summary>
    public ref Instruction this[int step] => ref operations[step];

    /// <summary>The step that computes a value; negative for variables and numbers.</summary>
    public int StepOf(int value) => value < FirstStep ? -1 : (value - FirstStep) % StepCount;

    /// <summary>Whether a value is the second that a step computes.</summary>
    public bool IsCosine(int value) => value >= FirstStep + StepCount;

    public bool IsInput(int value) => value < InputCount;

    public bool IsConstant(int value) => value >= InputCount && value < FirstStep;

    /// <summary>The number that a value is, NaN where it is not real.</summary>
    public double Constant(int value) => RealKernels.ToReal(tape.Constants[value - InputCount]);
}
