namespace Nabla.Expressions;

/// <summary>The arithmetic in which <see cref="Evaluator{T, TArithmetic}"/> computes: doubles, complex doubles, ...</summary>
internal interface IArithmetic<T>
{
    /// <summary>Whether sums and products are computed in the order in which they are printed, so that every digit is that of
    /// the printed formula; otherwise in the order in which they are stored, which has to be found by no sorting.</summary>
    static virtual bool IsAsPrinted => false;

    /// <summary>The result where there is none.</summary>
    static abstract T NaN { get; }

    static abstract T Of(Number number);

    static abstract T Of(Constant constant);

    static abstract T Add(T left, T right);

    static abstract T Multiply(T left, T right);

    static abstract T Divide(T left, T right);

    static abstract T Power(T @base, T exponent);

    static abstract T Sqrt(T value);

    static abstract T Exp(T value);

    /// <summary>The function's value by its kernels; false where it has none for this kind of number.</summary>
    static abstract bool TryCall(Function function, T[] arguments, out T value);

    /// <summary>Whether the relation holds; null where the sides have no order or one of them is not a number.</summary>
    static abstract bool? Holds(RelationOperator relation, T left, T right);
}
