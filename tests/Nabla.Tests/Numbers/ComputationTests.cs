using static Nabla.Maths;

namespace Nabla.Tests.Numbers;

public class ComputationTests
{
    private static readonly Symbol X = Symbol("x");

    [Fact]
    public void Work_that_nobody_stops_gives_its_result() =>
        Assert.Equal(2 * X, Computation.Run(() => X.Pow(2).Diff(X), cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public void A_cancelled_token_stops_endless_work()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.Throws<OperationCanceledException>(() => Computation.Run(() => Endless(X), cancellationToken: stop.Token));
    }

    [Fact]
    public void Work_that_goes_on_in_another_stack_is_stopped_too()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.Throws<OperationCanceledException>(() =>
            Computation.Run(() => Nabla.Expressions.StackGuard.OnNewStack(X, 0, static (x, _) => Endless(x)), cancellationToken: stop.Token));
    }

    [Fact]
    public void An_inner_computation_is_stopped_with_the_outer_one()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.Throws<OperationCanceledException>(() =>
            Computation.Run(() => Computation.Run(() => Endless(X), cancellationToken: CancellationToken.None), cancellationToken: stop.Token));
    }

    [Fact]
    public void Work_that_takes_too_much_memory_is_stopped()
    {
        Assert.Throws<LimitException>(() =>
            Computation.Run(() => Swell(X), 64 << 20, TestContext.Current.CancellationToken));
    }

    private static Expr Endless(Expr e)
    {
        while (true)
        {
            e = (e + 1) - 1;
        }
    }

    private static Expr Swell(Expr e)
    {
        var all = new List<Expr>();
        while (true)
        {
            all.Add(e = Sin(e) + 1);
        }
    }
}
