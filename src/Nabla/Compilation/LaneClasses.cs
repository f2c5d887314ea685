namespace Nabla.Compilation;

/// <summary>
/// Steps that do the same in different places: the same operation on operands that are made alike, variables and numbers at the ends. Such steps never depend
/// on each other, and may be computed as the lanes of a vector. Calls are alike where the function is the same and as many calls
/// precede them: to compute them together pays whatever their arguments are.
/// </summary>
/// <remarks>
/// Why nothing is computed from what comes later, however alike steps are put together: the number of calls that precede a value, with the number of other
/// operations since the last of them, grows along every operand, and is the same for all steps of a class.
/// </remarks>
internal sealed class LaneClasses
{
    private const int Variable = 0;
    private const int Number = 1;

    private readonly TapeValues values;
    private readonly int[] shapes; // how each value is made, as a number
    private readonly int[] positions; // in its class, and which variable
    private readonly long[] ranks; // the calls that precede a value, and in the low half the operations after them
    private readonly Dictionary<(Op Op, int Data, long A, long B, long C), int> known = [];
    private readonly List<(long Rank, int Shape, List<int> Steps)> classes = [];

    private LaneClasses(TapeValues values)
    {
        this.values = values;
        shapes = new int[values.Count];
        positions = new int[values.Count];
        ranks = new long[values.Count];
    }

    /// <summary>The classes with more than one step. In each the steps are ordered as their operands are in theirs.</summary>
    public static List<List<int>> Of(TapeValues values)
    {
        var made = new LaneClasses(values);
        made.FindShapes();
        made.Order();
        return [.. made.classes.Select(c => c.Steps).Where(steps => steps.Count > 1)];
    }

    private void FindShapes()
    {
        for (var value = 0; value < values.FirstStep; value++)
        {
            shapes[value] = values.IsInput(value) ? Variable : Number;
            positions[value] = values.IsInput(value) ? value : 0;
        }

        for (var step = 0; step < values.StepCount; step++)
        {
            ref var i = ref values[step];
            Exchange(ref i, shapes);

            var rank = 0L;
            for (var k = 0; k < i.Arity; k++)
            {
                rank = Math.Max(rank, ranks[i[k]]);
            }

            var isCall = Ops.IsCall(i.Op);
            rank = isCall ? ((rank >> 32) + 1) << 32 : rank + 1;
            var function = i.Op == Op.Call ? i.Data : 0;
            var key = isCall ? (i.Op, function, rank, i.Arity, 0) : (i.Op, function, Shape(i, 0), Shape(i, 1), Shape(i, 2));
            if (!known.TryGetValue(key, out var index))
            {
                known.Add(key, index = classes.Count);
                classes.Add((rank, Number + 1 + (2 * index), []));
            }

            classes[index].Steps.Add(step);
            (shapes[i.Target], ranks[i.Target]) = (classes[index].Shape, rank);
            if (i.Op == Op.SineCosine)
            {
                (shapes[i.Data], ranks[i.Data]) = (classes[index].Shape + 1, rank);
            }
        }
    }

    /// <summary>Puts the operand with the smaller number first where that does not change a bit.</summary>
    private static void Exchange(ref Instruction i, int[] numbers)
    {
        var isFused = i.Op is Op.MultiplyAdd or Op.MultiplySubtract or Op.NegatedMultiplyAdd;
        if ((isFused || Ops.IsCommutative(i.Op)) && numbers[i.A] > numbers[i.B])
        {
            i = i with { A = i.B, B = i.A };
        }
    }

    private int Shape(in Instruction i, int index) => index < i.Arity ? shapes[i[index]] : ValueGraph.None;

    private void Order()
    {
        classes.Sort((c, d) => c.Rank.CompareTo(d.Rank)); // operands first
        foreach (var (_, _, steps) in classes)
        {
            foreach (var step in steps)
            {
                ref var i = ref values[step];
                if (i.Arity > 1 && shapes[i.A] == shapes[i.B])
                {
                    Exchange(ref i, positions);
                }
            }

            steps.Sort(Compare);
            for (var position = 0; position < steps.Count; position++)
            {
                ref readonly var i = ref values[steps[position]];
                positions[i.Target] = position;
                if (i.Op == Op.SineCosine)
                {
                    positions[i.Data] = position;
                }
            }
        }
    }

    private int Compare(int left, int right)
    {
        ref readonly var i = ref values[left];
        ref readonly var j = ref values[right];
        for (var k = 0; k < i.Arity; k++)
        {
            var order = (shapes[i[k]], positions[i[k]]).CompareTo((shapes[j[k]], positions[j[k]]));
            if (order != 0)
            {
                return order;
            }
        }

        return left.CompareTo(right);
    }
}
