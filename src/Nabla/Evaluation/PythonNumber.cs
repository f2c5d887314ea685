using System.Globalization;
using System.Numerics;
using Nabla.Expressions;
using Nabla.Numbers;

namespace Nabla.Evaluation;

/// <summary>A number as a notebook computes with it: an exact integer until a division or a float makes a double of it.</summary>
internal readonly record struct PythonNumber(BigInteger? Whole, double Value) : IArithmetic<PythonNumber>
{
    public static bool IsAsPrinted => true;

    public static PythonNumber NaN => OfDouble(double.NaN);

    public static PythonNumber OfDouble(double value) => new(null, value);

    public static PythonNumber OfWhole(BigInteger value) => new(value, RationalToDouble.Nearest(value, BigInteger.One));

    public static PythonNumber Of(Number number) => number is Integer i ? OfWhole(i.Value) : OfDouble(number.ToDouble());

    public static PythonNumber Of(Constant constant) => OfDouble(constant.Value);

    public static PythonNumber Add(PythonNumber left, PythonNumber right) =>
        left.Whole is { } a && right.Whole is { } b ? OfWhole(a + b) : OfDouble(left.Value + right.Value);

    public static PythonNumber Multiply(PythonNumber left, PythonNumber right) =>
        left.Whole is { } a && right.Whole is { } b ? OfWhole(a * b) : OfDouble(left.Value * right.Value);

    public static PythonNumber Divide(PythonNumber left, PythonNumber right) =>
        left.Whole is { } a && right.Whole is { IsZero: false } b
            ? OfDouble(RationalToDouble.Nearest(a * b.Sign, BigInteger.Abs(b)))
            : OfDouble(left.Value / right.Value);

    public static PythonNumber Power(PythonNumber @base, PythonNumber exponent) =>
        @base.Whole is { } b && exponent.Whole is { Sign: >= 0 } e
            ? OfWhole(Radicals.IntegerPower(b, e).Numerator)
            : OfDouble(Math.Pow(@base.Value, exponent.Value));

    public static PythonNumber Sqrt(PythonNumber value) => OfDouble(Math.Sqrt(value.Value));

    public static PythonNumber Exp(PythonNumber value) => OfDouble(Math.Exp(value.Value));

    public static bool TryCall(Function function, PythonNumber[] arguments, out PythonNumber value)
    {
        var found = Kernels.TryCall(function, Array.ConvertAll(arguments, static a => a.Value), out var real);
        value = OfDouble(real);
        return found;
    }

    public static bool? Holds(RelationOperator relation, PythonNumber left, PythonNumber right) =>
        RealArithmetic.Holds(relation, left.Value, right.Value);

    /// <summary>The number as Python prints it: 9, 9.0, 1e-05.</summary>
    public override string ToString() => Whole is { } whole ? whole.ToString(CultureInfo.InvariantCulture) : PythonFloat.Repr(Value);
}
