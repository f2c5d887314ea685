using static Nabla.Maths;

namespace Nabla.Tests.Calculus;

public class NotebookTests
{
    [Fact]
    public void The_derivative_of_a_square_is_twice_its_base()
    {
        var w = Symbol("w");

        Assert.Equal(2 * w, w.Pow(2).Diff(w));
    }
}
