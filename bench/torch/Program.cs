using Nabla;
using Nabla.Bench.Compiled;
using TorchSharp;
using static TorchSharp.torch;

// The mean squared error of a network over rows and its gradient, in doubles: Nabla beside TorchSharp on the same threads.
Report.Line($"Network 10-20-1, value and gradient, milliseconds: processor time of all threads on one thread, time of day on two");
Report.Line($"{"rows",8}{"threads",9}{"Nabla",10}{"TorchSharp",12}{"Nabla/Torch",13}  value, sum of |g|, difference");
foreach (var count in new[] { 1000, 100_000 })
{
    var rows = Network.Rows(count);
    var objective = Network.Compile(new() { Backend = Backend.Generated, FuseMultiplyAdd = true });
    var samples = SampleSet.FromRows(rows, Network.Width);
    var gradient = new double[Network.Theta.Length];
    using var model = new TorchNetwork(rows, count);
    foreach (var threads in new[] { 1, 2 })
    {
        set_num_threads(threads);
        Func<Action, double, double> shortest = threads == 1 ? Shortest.ProcessSeconds : Shortest.WallSeconds;
        var ours = shortest(() => objective.Invoke(Network.Theta, samples, gradient, threads), 2);
        var theirs = shortest(() => model.Gradient(), 2);
        var value = objective.Invoke(Network.Theta, samples, gradient, threads);
        var (otherValue, otherGradient) = (model.Gradient(), model.Gradients());
        var difference = Report.Difference([value, .. gradient], [otherValue, .. otherGradient]);
        Report.Line($"{count,8}{threads,9}{ours * 1e3,10:f4}{theirs * 1e3,12:f4}{ours / theirs,13:f3}  {value:g12} {gradient.Sum(Math.Abs):g12} {difference:g2}");
    }
}

/// <summary>The network as one writes it in PyTorch.</summary>
internal sealed class TorchNetwork : IDisposable
{
    private readonly Tensor inputs;
    private readonly Tensor targets;
    private readonly Tensor[] parameters;

    public TorchNetwork(double[] rows, int count)
    {
        using var all = tensor(rows, [count, Network.Width]);
        inputs = all.narrow(1, 0, Network.InputCount).contiguous();
        targets = all.select(1, Network.InputCount).contiguous();
        var hidden = Network.HiddenCount * Network.InputCount;
        long[][] shapes = [[Network.HiddenCount, Network.InputCount], [Network.HiddenCount], [Network.HiddenCount], [1]];
        int[] starts = [0, hidden, hidden + Network.HiddenCount, hidden + (2 * Network.HiddenCount), Network.Theta.Length];
        parameters = [.. shapes.Select((shape, i) => tensor(Network.Theta[starts[i]..starts[i + 1]], shape).requires_grad_())];
    }

    /// <summary>Computes the value and the gradient, and gives the value.</summary>
    public double Gradient()
    {
        using var scope = NewDisposeScope();
        foreach (var parameter in parameters)
        {
            parameter.grad?.zero_();
        }

        var z = tanh(addmm(parameters[1], inputs, parameters[0].t(), 1, 1));
        var error = z.mv(parameters[2]) + parameters[3] - targets;
        var loss = error.square().mean();
        loss.backward();
        return loss.item<double>();
    }

    /// <summary>The gradient that was computed last.</summary>
    public double[] Gradients() => [.. parameters.SelectMany(p => p.grad!.data<double>().ToArray())];

    public void Dispose()
    {
        inputs.Dispose();
        targets.Dispose();
        foreach (var parameter in parameters)
        {
            parameter.Dispose();
        }
    }
}
