namespace Nabla.Expressions;

/// <summary>Doubles; NaN where the value is not real.</summary>
internal readonly struct RealArithmetic : IArithmetic<double>
{
    public static double NaN => double.NaN;

    public static double Of(Number number) => number.ToDouble();

    public static double Of(Constant constant) => constant.Value;

    public static double Add(double left, double right) => left + right;

    public static double Multiply(double left, double right) => left * right;

    public static double Divide(double left, double right) => left / right;

    public static double Power(double @base, double exponent) => Math.Pow(@base, exponent);

    public static double Sqrt(double value) => Math.Sqrt(value);

    public static double Exp(double value) => Math.Exp(value);

    public static bool TryCall(Function function, double[] arguments, out double value) => Kernels.TryCall(function, arguments, out value);

    public static bool? Holds(RelationOperator relation, double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? null : relation switch
        {
            RelationOperator.Equal => left == right,
            RelationOperator.NotEqual => left != right,
            RelationOperator.Less => left < right,
            RelationOperator.LessOrEqual => left <= right,
            RelationOperator.Greater => left > right,
            _ => left >= right,
        };
}
