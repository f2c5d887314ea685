using System.Collections.Immutable;
using Nabla.Compilation;

namespace Nabla;

/// <summary>
/// The sum or mean over the rows of a data set of a loss, and its gradient by the parameters that the rows share: the cost J(w, b)
/// of machine learning. Rows are computed in vectors, tile by tile, so that nothing grows with the data. Safe to use from many threads.
/// </summary>
/// <remarks>
/// Rows are added up in an order that depends on their number alone: the number of threads does not change a bit of the
/// result. On one thread a call allocates nothing.
/// </remarks>
public sealed class CompiledObjective
{
    private readonly Expr loss;
    private readonly ObjectiveOptions options;
    private readonly ObjectiveRunner gradientRunner;
    private readonly Lazy<ObjectiveRunner> valueRunner;

    internal CompiledObjective(Expr loss, ReadOnlySpan<ObjectiveInput> parameters, ReadOnlySpan<ObjectiveInput> data, ObjectiveOptions options)
    {
        this.loss = loss;
        this.options = options;
        Parameters = [.. parameters];
        Data = [.. data];
        gradientRunner = Runner(withGradient: true);
        valueRunner = new(() => Runner(withGradient: false));
    }

    /// <summary>The parameters: their numbers are given one after the other, arrays row by row.</summary>
    public ImmutableArray<ObjectiveInput> Parameters { get; }

    /// <summary>What belongs to a row of the data, in the order of its numbers.</summary>
    public ImmutableArray<ObjectiveInput> Data { get; }

    /// <summary>How many numbers the parameters are.</summary>
    public int ParameterCount => Parameters.Sum(p => p.Count);

    /// <summary>How it is run.</summary>
    public Backend Backend => gradientRunner.Backend;

    /// <summary>The program that computes the value and the gradient of a row, as text: p are the parameters, x the numbers of a row, w what is kept between loops.</summary>
    public string Program => gradientRunner.Program;

    /// <summary>The numbers of a parameter among all of them, and those of the gradient.</summary>
    /// <exception cref="ArgumentException">It is no parameter.</exception>
    public Range RangeOf(ObjectiveInput parameter)
    {
        var index = Parameters.IndexOf(parameter);
        var start = Parameters.Take(index).Sum(p => p.Count);
        return index >= 0 ? start..(start + parameter.Count) : throw new ArgumentException($"'{parameter}' is no parameter.", nameof(parameter));
    }

    /// <summary>The value and the gradient over all rows.</summary>
    /// <param name="parameters">The numbers of the parameters.</param>
    /// <param name="samples">The rows.</param>
    /// <param name="gradient">Where the partial derivatives go, in the order of the parameters.</param>
    /// <param name="threads">How many threads may work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, or there are no rows to average.</exception>
    public double Invoke(ReadOnlySpan<double> parameters, SampleSet samples, Span<double> gradient, int threads = 1)
    {
        CheckGradient(gradient);
        return gradientRunner.Run(parameters, samples, [], isBatch: false, gradient, threads);
    }

    /// <summary>The value and the gradient over some of the rows: a minibatch.</summary>
    /// <param name="parameters">The numbers of the parameters.</param>
    /// <param name="samples">The rows.</param>
    /// <param name="batch">Which rows, by their index from 0.</param>
    /// <param name="gradient">Where the partial derivatives go, in the order of the parameters.</param>
    /// <param name="threads">How many threads may work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, a row does not exist, or there are no rows to average.</exception>
    public double InvokeBatch(ReadOnlySpan<double> parameters, SampleSet samples, ReadOnlySpan<int> batch, Span<double> gradient, int threads = 1)
    {
        CheckGradient(gradient);
        return gradientRunner.Run(parameters, samples, batch, isBatch: true, gradient, threads);
    }

    /// <summary>The value alone, over all rows.</summary>
    /// <param name="parameters">The numbers of the parameters.</param>
    /// <param name="samples">The rows.</param>
    /// <param name="threads">How many threads may work; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, or there are no rows to average.</exception>
    public double Value(ReadOnlySpan<double> parameters, SampleSet samples, int threads = 1) =>
        valueRunner.Value.Run(parameters, samples, [], isBatch: false, [], threads);

    private void CheckGradient(Span<double> gradient) => Lengths.Check(gradient.Length, gradientRunner.ParameterCount, nameof(gradient));

    private ObjectiveRunner Runner(bool withGradient) => new(
        ObjectivePrograms.Of(loss, options.Penalty, Parameters.AsSpan(), Data.AsSpan(), withGradient, options.Compilation.FuseMultiplyAdd),
        ParameterCount,
        Data.Sum(d => d.Count),
        options);
}
