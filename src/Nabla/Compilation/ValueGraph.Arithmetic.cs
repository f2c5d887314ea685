using System.Numerics;
using Nabla.Expressions;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>The operations, each with what may be done to it without changing a bit of the result but the sign of a zero or of NaN.</summary>
internal sealed partial class ValueGraph
{
    /// <summary>a + b.</summary>
    public int Add(int a, int b) =>
        AreNumbers(a, b, out var x, out var y) ? Constant(x + y)
        : IsNegated(b, out var positive) ? Subtract(a, positive)
        : IsNegated(a, out positive) ? Subtract(b, positive)
        : Of(Op.Add, a, b);

    /// <summary>a - b.</summary>
    public int Subtract(int a, int b) =>
        AreNumbers(a, b, out var x, out var y) ? Constant(x - y)
        : IsNegated(b, out var positive) ? Add(a, positive)
        : IsNegated(a, out positive) ? Negate(Add(positive, b))
        : IsNumber(b, out y) ? Of(Op.Add, a, Constant(-y))
        : Of(Op.Subtract, a, b);

    /// <summary>a * b.</summary>
    public int Multiply(int a, int b)
    {
        if (AreNumbers(a, b, out var x, out var y))
        {
            return Constant(ComplexArithmetic.Multiply(x, y));
        }

        if (IsNumber(a, out _))
        {
            (a, b) = (b, a);
        }

        if (IsNumber(b, out var factor))
        {
            return factor == Complex.One ? a
                : factor == -Complex.One ? Negate(a)
                : IsNegated(a, out var opposite) ? Multiply(opposite, Constant(-factor))
                : IsScaled(a, factor, out var unscaled, out var combined) ? Multiply(unscaled, Constant(combined))
                : Of(Op.Multiply, a, b);
        }

        return IsNegated(a, out var positive) ? Negate(Multiply(positive, b))
            : IsNegated(b, out positive) ? Negate(Multiply(a, positive))
            : Of(Op.Multiply, a, b);
    }

    /// <summary>a / b.</summary>
    public int Divide(int a, int b)
    {
        if (AreNumbers(a, b, out var x, out var y))
        {
            return Constant(ComplexArithmetic.Divide(x, y));
        }

        if (IsNumber(b, out var divisor) && divisor.Imaginary == 0 && IsPowerOfTwo(divisor.Real))
        {
            return Multiply(a, Constant(1 / divisor.Real));
        }

        return IsNegated(a, out var positive) ? Negate(Divide(positive, b))
            : IsNegated(b, out positive) ? Negate(Divide(a, positive))
            : Of(Op.Divide, a, b);
    }

    /// <summary>-a.</summary>
    public int Negate(int a) =>
        IsNumber(a, out var x) ? Constant(-x)
        : IsNegated(a, out var positive) ? positive
        : Of(Op.Negate, a);

    /// <summary>The square root.</summary>
    public int SquareRoot(int a) =>
        IsNumber(a, out var x) && x is { Real: >= 0, Imaginary: 0 } ? Constant(Math.Sqrt(x.Real)) : Of(Op.SquareRoot, a);

    /// <summary>a to the power of a whole number.</summary>
    public int WholePower(int a, int exponent) => RationalPower(a, 6 * exponent);

    /// <summary>a to the power of a multiple of 1/2 or 1/3, given as so many sixths.</summary>
    public int RationalPower(int a, int sixths) => sixths switch
    {
        0 => Constant(1),
        3 => SquareRoot(a),
        6 => a,
        _ when IsNumber(a, out var x) && x.Imaginary == 0 && (x.Real >= 0 || sixths % 6 == 0) => Constant(sixths == 2 ? AtPoint.Of<VectorFunctions.Cbrt>(x.Real) : Math.Pow(x.Real, sixths / 6.0)),
        _ => Of(Op.RationalPower, a, data: sixths),
    };

    /// <summary>a to the power of b.</summary>
    public int Power(int a, int b) =>
        AreNumbers(a, b, out var x, out var y) && x is { Real: >= 0, Imaginary: 0 } && y.Imaginary == 0 ? Constant(Math.Pow(x.Real, y.Real)) : Of(Op.Power, a, b);

    /// <summary>The larger of a and b.</summary>
    public int Maximum(int a, int b) => Of(Op.Maximum, a, b);

    /// <summary>The smaller of a and b.</summary>
    public int Minimum(int a, int b) => Of(Op.Minimum, a, b);

    /// <summary>The absolute value.</summary>
    public int Absolute(int a) => Of(Op.Absolute, a);

    /// <summary>The largest integer not above a.</summary>
    public int Floor(int a) => Of(Op.Floor, a);

    /// <summary>Whether a relation holds.</summary>
    public int Compare(RelationOperator relation, int a, int b) => relation switch
    {
        RelationOperator.Equal => Of(Op.Equal, a, b),
        RelationOperator.NotEqual => Of(Op.NotEqual, a, b),
        RelationOperator.Less => Of(Op.Less, a, b),
        RelationOperator.LessOrEqual => Of(Op.LessOrEqual, a, b),
        RelationOperator.Greater => Of(Op.Less, b, a),
        _ => Of(Op.LessOrEqual, b, a),
    };

    /// <summary>Whether the condition does not hold.</summary>
    public int Not(int condition) => Of(Op.Not, condition);

    /// <summary>Whether both conditions hold.</summary>
    public int And(int a, int b) => Of(Op.And, a, b);

    /// <summary>Whether one of the conditions holds.</summary>
    public int Or(int a, int b) => Of(Op.Or, a, b);

    /// <summary>One value where the condition holds, another where it does not.</summary>
    public int Select(int condition, int a, int b) =>
        IsNumber(condition, out var truth) && truth == Complex.One ? a
        : IsNumber(condition, out truth) && truth == Complex.Zero ? b
        : Of(Op.Select, condition, a, b);

    /// <summary>The operation of another graph's value on operands of this one; calls, numbers and variables are not among them.</summary>
    public int Same(in Node node, int a, int b, int c) => node.Op switch
    {
        Op.Add => Add(a, b),
        Op.Subtract => Subtract(a, b),
        Op.Multiply => Multiply(a, b),
        Op.Divide => Divide(a, b),
        Op.Negate => Negate(a),
        Op.SquareRoot => SquareRoot(a),
        Op.RationalPower => RationalPower(a, node.Data),
        Op.Power => Power(a, b),
        Op.Select => Select(a, b, c),
        _ => Of(node.Op, a, b, c, node.Data),
    };

    /// <summary>Whether a value is a number.</summary>
    public bool IsNumber(int value, out Complex number)
    {
        ref readonly var node = ref this[value];
        var isNumber = node.Op == Op.Constant;
        number = isNumber ? Constants[node.Data] : default;
        return isNumber;
    }

    private bool AreNumbers(int a, int b, out Complex x, out Complex y) => IsNumber(a, out x) & IsNumber(b, out y);

    /// <summary>Whether up to three values are real numbers.</summary>
    private bool AreReal(ReadOnlySpan<int> values, out double x, out double y, out double z)
    {
        Span<double> numbers = stackalloc double[3];
        var areReal = true;
        for (var k = 0; k < values.Length && areReal; k++)
        {
            areReal = IsNumber(values[k], out var number) && number.Imaginary == 0;
            numbers[k] = number.Real;
        }

        (x, y, z) = (numbers[0], numbers[1], numbers[2]);
        return areReal;
    }

    private bool IsNegated(int value, out int positive)
    {
        positive = this[value].A;
        return this[value].Op == Op.Negate;
    }

    /// <summary>Whether a value is a number times something and one of the two numbers is a power of two, so that their product is exact.</summary>
    private bool IsScaled(int value, Complex factor, out int unscaled, out Complex combined)
    {
        ref readonly var node = ref this[value];
        (unscaled, combined) = (ValueGraph.None, default);
        if (node.Op != Op.Multiply)
        {
            return false;
        }

        var isFirst = IsNumber(node.A, out var number);
        if (!isFirst && !IsNumber(node.B, out number))
        {
            return false;
        }

        (unscaled, combined) = (isFirst ? node.B : node.A, number * factor);
        return number.Imaginary == 0 && factor.Imaginary == 0 && (IsPowerOfTwo(number.Real) || IsPowerOfTwo(factor.Real)) && double.IsNormal(combined.Real);
    }

    private static bool IsPowerOfTwo(double x) =>
        double.IsNormal(x) && double.IsNormal(1 / x) && (BitConverter.DoubleToInt64Bits(x) & 0xF_FFFF_FFFF_FFFF) == 0;
}
