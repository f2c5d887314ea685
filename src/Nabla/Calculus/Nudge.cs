using Nabla.Evaluation;
using Nabla.Expressions;

namespace Nabla;

/// <summary>The definition of the derivative in numbers: nudge w by epsilon, J moves by about k times epsilon.</summary>
public readonly record struct NudgeResult
{
    private readonly PythonNumber j;

    internal NudgeResult(PythonNumber j, double jEpsilon, double epsilon)
    {
        this.j = j;
        JEpsilon = jEpsilon;
        K = (jEpsilon - j.Value) / epsilon;
    }

    /// <summary>J(w).</summary>
    public double J => j.Value;

    /// <summary>J(w + epsilon).</summary>
    public double JEpsilon { get; }

    /// <summary>The difference quotient (J_epsilon - J)/epsilon.</summary>
    public double K { get; }

    /// <summary>J, J_epsilon and k.</summary>
    public void Deconstruct(out double j, out double jEpsilon, out double k) => (j, jEpsilon, k) = (J, JEpsilon, K);

    /// <summary>The numbers with all their digits, as a notebook prints them: an integer without a point, 1e-05.</summary>
    public override string ToString() => $"J = {JText}, J_epsilon = {PythonFloat.Repr(JEpsilon)}, k = {PythonFloat.Repr(K)}";

    /// <summary>J as a notebook prints it: 9 where it was computed in integers, 0.5 otherwise.</summary>
    internal string JText => j.ToString();
}

public static partial class Maths
{
    /// <summary>J, J_epsilon = J(w + epsilon) and the difference quotient k = (J_epsilon - J)/epsilon, in doubles: digit for
    /// digit what Python computes when the same formula is typed into a notebook.</summary>
    /// <param name="J">The expression.</param>
    /// <param name="w">The variable: the only symbol of the expression.</param>
    /// <param name="at">The point: an integer stays one (9 = 3**2 is exact), everything else becomes a double.</param>
    /// <param name="epsilon">The step; not zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is zero or not a finite number.</exception>
    /// <exception cref="MathException">J has other symbols, no real value at one of the two points, or no numeric value.</exception>
    public static NudgeResult Nudge(Expr J, Expr w, Expr at, double epsilon = 1e-3)
    {
        ArgumentNullException.ThrowIfNull(J);
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(at);
        if (epsilon == 0 || !double.IsFinite(epsilon))
        {
            throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "The step must be a finite number other than zero.");
        }

        if (w is not Nabla.Symbol)
        {
            throw new MathException($"Only a symbol can be nudged; '{w}' is none.");
        }

        var point = new Evaluator<PythonNumber, PythonNumber>(new NodeMap<PythonNumber>(), strict: true).Of(at);
        var result = new NudgeResult(ValueAt(point), ValueAt(PythonNumber.OfDouble(point.Value + epsilon)).Value, epsilon);
        return double.IsFinite(result.K) ? result : throw new MathException($"The quotient by the step {PythonFloat.Repr(epsilon)} is not finite.");

        PythonNumber ValueAt(PythonNumber x)
        {
            var value = new Evaluator<PythonNumber, PythonNumber>(new NodeMap<PythonNumber> { [w] = x }, strict: true).Of(J);
            return double.IsFinite(value.Value) ? value : throw new MathException($"{J} has no finite real value at {w} = {x}.");
        }
    }
}
