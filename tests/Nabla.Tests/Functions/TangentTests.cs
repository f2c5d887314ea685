using System.Numerics;
using Nabla.Functions;

namespace Nabla.Tests.Functions;

public class TangentTests
{
    /// <summary>Values of mpmath at 50 digits, at exactly these doubles.</summary>
    [Theory]
    [InlineData("tan", 0.5, 0.25, 0.504500702698564, 0.3124206925025888)]
    [InlineData("tan", 1.5707963, 1e-08, 32757939.526662353, 12225439.804446016)]
    [InlineData("tan", 100.0, -300.0, -4.629168292567905e-261, -1.0)]
    [InlineData("cot", -1.570789324558161, 1.753034845214184e-06, -7.002236735707936e-06, -1.7530348452983418e-06)]
    [InlineData("cot", 3.1415, 1e-07, -10792.877367283476, -11.648633855588905)]
    [InlineData("tanh", 1e-09, 1.5707963, 1390885.421840577, 37268631.039842166)]
    [InlineData("tanh", -30.0, 1.0, -1.0, 1.5924545408982667e-26)]
    [InlineData("tanh", 20.0, 0.7, 1.0, 8.373079107544845e-18)]
    [InlineData("coth", 0.3, 3.1415, 3.432738112537255, 0.0009991477816006118)]
    [InlineData("coth", -1e-05, 1e-12, -100000.00000333233, -0.009999999999666566)]
    public void Tangents_of_complex_numbers_are_accurate_near_poles_and_far_out(string name, double x, double y, double real, double imaginary)
    {
        const double tolerance = 8 * 1.2e-16;

        var value = ((Func<Complex, Complex>)FunctionTable.Find(name)!.ComplexNumeric!)(new Complex(x, y));

        Assert.True(Math.Abs(value.Real - real) <= tolerance * Math.Abs(real), $"{value.Real:R} against {real:R}");
        Assert.True(Math.Abs(value.Imaginary - imaginary) <= tolerance * Math.Abs(imaginary), $"{value.Imaginary:R} against {imaginary:R}");
    }
}
