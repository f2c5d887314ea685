using System.Runtime.Intrinsics;
using Nabla.Compilation;
using Nabla.Vectors;
using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

/// <summary>What is computed at one point as the lanes of vectors.</summary>
public class PackTests
{
    private static readonly Symbol[] Parameters = [new("a"), new("b"), new("c")];

    public static TheoryData<string, bool> Templates => new()
    {
        { "100*(b - a**2)**2 + (1 - a)**2", true },
        { "a*b/(1 + c**2) - sqrt(1 + a**2)*b", true },
        { "Max(a, b)*c + Piecewise((a, a < b), (b*c, True))", true },
        { "Abs(a - b)*c - floor(3*a)*b", true },
        { "sin(a*b + c)*exp(-a**2/2)", false },
        { "a**3*cos(b - c)/(1 + a**2 + c**2) + log(2 + a**2 + b**2)*sqrt(1 + c**2) + tanh(a*c)*b**2", false },
        { "(2 + sin(a))**b + atan2(a, 1 + b**2) + gamma(2 + c**2)", false },
        { "exp(sin(exp(sin(a)))) + exp(b) + sin(c) + sin(exp(a*c))", false },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void Lanes_compute_what_the_interpreter_computes(string template, bool isExact)
    {
        var term = Expr.Parse(template);
        foreach (var count in new[] { 1, 2, 3, 5, 8, 13, 16, 40 })
        {
            foreach (var isFused in new[] { false, true })
            {
                var (formula, variables) = Sum(term, count);
                var tape = formula.CompileGradient(variables, new CompilationOptions { FuseMultiplyAdd = isFused, Backend = Backend.Interpreted }).Tape;
                AssertSame<Lanes128>(tape, isExact);
                AssertSame<Lanes256>(tape, isExact);
                if (Vector512.IsHardwareAccelerated)
                {
                    AssertSame<Lanes512>(tape, isExact);
                }
            }
        }
    }

    [Fact]
    public void Alike_terms_are_computed_together()
    {
        var (formula, variables) = Sum(Expr.Parse("100*(b - a**2)**2 + (1 - a)**2"), 64);
        var tape = formula.CompileGradient(variables).Tape;

        var steps = PointProgram.Of(tape, 8).Steps;

        Assert.True(steps.Count * 2 < tape.Length, $"{steps.Count} steps for {tape.Length} operations");
    }

    [Fact]
    public void Calls_of_one_function_are_computed_together_whatever_their_arguments_are()
    {
        var (x, y, z) = Symbols("x, y, z");
        var tape = (Sin(x * y) + (x * Sin(y + z)) + Sin(z) + (y * Sin(x / z)) + Sin(x.Pow(2))).Compile([x, y, z]).Tape;

        var calls = PointProgram.Of(tape, 8).Steps.OfType<PointStep.Compute>().Count(step => step.Operation.Op == Op.Call);

        Assert.Equal(1, calls);
    }

    [Fact]
    public void A_chain_has_nothing_to_compute_together()
    {
        var x = new Symbol("x");
        Expr chain = x;
        for (var i = 0; i < 50; i++)
        {
            chain = Sin(chain * x) + 1;
        }

        Assert.DoesNotContain(PointProgram.Of(chain.Compile([x]).Tape, 8).Steps, step => step is not (PointStep.Compute or PointStep.Write));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(11)]
    public void No_vector_is_read_beyond_the_variables(int count)
    {
        var (formula, variables) = Sum(Expr.Parse("sin(a*b) + c*exp(b)"), count);

        var reads = PointProgram.Of(formula.CompileGradient(variables).Tape, 8).Steps.OfType<PointStep.Read>();

        Assert.All(reads, read => Assert.InRange(read.FirstInput, 0, count - 8));
    }

    [Fact]
    public void All_parts_of_long_code_run_also_where_none_hands_a_value_to_another()
    {
        Expr[] variables = [.. Enumerable.Range(1, 300).Select(i => new Symbol($"x{i}"))];
        var compiled = variables.Select(x => Gamma(x)).ToArray().Compile(variables, new CompilationOptions { Backend = Backend.Generated });
        var (at, results) = (Enumerable.Range(1, 300).Select(i => i * 0.1).ToArray(), new double[300]);

        compiled.Invoke(at, results);

        var (methods, workspaceLength) = PointEmitter.Emit(compiled.Tape);
        Assert.NotEqual(1, methods.Length);
        Assert.Equal(0, workspaceLength);
        Assert.All(results.Zip(at), pair => Assert.Equal(Gamma(new Symbol("x")).Evaluate((new Symbol("x"), pair.Second)), pair.First));
    }

    /// <summary>The term for so many neighbours in a circle of variables.</summary>
    private static (Expr Formula, Expr[] Variables) Sum(Expr term, int count)
    {
        var variables = Enumerable.Range(0, count).Select(i => (Expr)new Symbol($"x{i}")).ToArray();
        var terms = Enumerable.Range(0, count).Select(i => term.Subs(
            (Parameters[0], variables[i]), (Parameters[1], variables[(i + 1) % count]), (Parameters[2], variables[(i * 3) % count])));
        return (Add.Of([.. terms]), variables);
    }

    private static void AssertSame<T>(Tape tape, bool isExact)
        where T : struct, ILanes<T>
    {
        var inputs = Enumerable.Range(0, tape.InputCount).Select(i => 0.3 + (0.7 * Math.Sin(i))).ToArray();
        var (expected, actual) = (new double[tape.ResultCount], new double[tape.ResultCount]);
        new Interpreter(tape).Run(inputs, ref expected[0], expected.AsSpan(1));
        var (methods, length) = PointEmitter.Emit<T>(tape);
        var workspace = new AlignedMemory(length);
        var rest = new double[tape.ResultCount];
        foreach (var method in methods)
        {
            method(in inputs[0], ref actual[0], ref rest[0], ref workspace.First);
        }

        rest.AsSpan(0, tape.ResultCount - 1).CopyTo(actual.AsSpan(1));
        var scale = expected.Max(Math.Abs);
        for (var result = 0; result < expected.Length; result++)
        {
            Assert.True(
                isExact ? expected[result].Equals(actual[result]) : Math.Abs(expected[result] - actual[result]) <= 1e-14 * scale,
                $"{typeof(T).Name}, result {result} of {tape.ResultCount}: {actual[result]:R} is not {expected[result]:R}.");
        }
    }
}
