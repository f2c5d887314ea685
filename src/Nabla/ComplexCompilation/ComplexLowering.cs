using System.Collections.Immutable;
using System.Numerics;
using Nabla.Expressions;
using Nabla.Functions;

namespace Nabla.ComplexCompilation;

/// <summary>Writes expressions as a program, each distinct part once and from the inside out.</summary>
internal sealed class ComplexLowering
{
    private readonly NodeMap<int> registers = new();
    private readonly Dictionary<Complex, int> constantRegisters = [];
    private readonly List<(int Register, Complex Value)> constants = [];
    private readonly List<(int Register, ComplexInstruction Instruction)> instructions = [];
    private readonly ImmutableArray<Symbol> variables;
    private int next;

    private ComplexLowering(ImmutableArray<Symbol> variables)
    {
        this.variables = variables;
        foreach (var variable in variables)
        {
            registers[variable] = next++;
        }
    }

    public static ComplexProgram Program(ReadOnlySpan<Expr> formulas, ImmutableArray<Symbol> variables)
    {
        var lowering = new ComplexLowering(variables);
        var results = new List<int>();
        foreach (var formula in formulas)
        {
            PostOrder.Visit(formula, part => part is not Binder && !lowering.registers.TryGetValue(part, out _), part => lowering.registers[part] = lowering.Of(part));
            results.Add(lowering.At(formula));
        }

        return lowering.Assembled(results);
    }

    /// <summary>The constants come right after the variables, then the steps that the results need.</summary>
    private ComplexProgram Assembled(List<int> results)
    {
        var isNeeded = new bool[next];
        results.ForEach(r => isNeeded[r] = true);
        for (var i = instructions.Count - 1; i >= 0; i--)
        {
            var (register, step) = instructions[i];
            if (isNeeded[register])
            {
                isNeeded[step.A] = isNeeded[step.B] = isNeeded[step.C] = true;
            }
        }

        var needed = instructions.Where(i => isNeeded[i.Register]).ToList();
        var places = new int[next];
        var place = 0;
        foreach (var register in Enumerable.Range(0, variables.Length).Concat(constants.Select(c => c.Register)).Concat(needed.Select(i => i.Register)))
        {
            places[register] = place++;
        }

        return new(
            variables.Length,
            [.. constants.Select(c => c.Value)],
            [.. needed.Select(i => i.Instruction with { A = places[i.Instruction.A], B = places[i.Instruction.B], C = places[i.Instruction.C] })],
            [.. results.Select(r => places[r])]);
    }

    private int Of(Expr expr) => expr switch
    {
        Number n => Value(ComplexArithmetic.Of(n)),
        Constant { IsTruthValue: true } truth => Value(ReferenceEquals(truth, Constant.True) ? 1 : 0),
        Constant c => Value(ComplexArithmetic.Of(c)),
        Symbol s => throw new MathException($"The symbol '{s}' is no variable of the function."),
        Add sum => OfSum(sum),
        Mul product => OfProduct(product.Coefficient, product.Factors),
        Pow power => OfProduct(Integer.One, [new Factor(power.Base, power.Exponent)]),
        Relation relation => Step(new(ComplexOp.Compare, At(relation.Left), At(relation.Right), Relation: relation.Operator)),
        Piecewise piecewise => OfPiecewise(piecewise),
        Apply application => OfApplication(application),
        _ => throw new MathException($"'{expr}' has no numeric value to compile."),
    };

    private int OfSum(Add sum)
    {
        int? total = null;
        foreach (ref readonly var term in sum.Terms)
        {
            var value = term.Coefficient.IsOne ? At(term.Base)
                : term.Base is Mul product ? OfProduct(term.Coefficient, product.Factors)
                : OfProduct(term.Coefficient, [Factor.Of(term.Base)]);
            total = total is { } before ? Step(new(ComplexOp.Add, before, value)) : value;
        }

        return sum.Constant.IsZero ? total!.Value : Step(new(ComplexOp.Add, total!.Value, At(sum.Constant)));
    }

    /// <summary>Numerator over denominator, as it is written.</summary>
    private int OfProduct(Number coefficient, ReadOnlySpan<Factor> factors)
    {
        var (top, bottom) = coefficient is Fraction fraction ? (fraction.Numerator, fraction.Denominator) : (coefficient, Integer.One);
        int? numerator = top.IsOne ? null : At(top);
        int? denominator = bottom.IsOne ? null : At(bottom);
        foreach (ref readonly var factor in factors)
        {
            if (factor.Exponent is Number { Sign: < 0 } exponent && !ReferenceEquals(factor.Base, Constant.E))
            {
                denominator = Times(denominator, OfPower(factor.Base, exponent.Negated()));
            }
            else
            {
                numerator = Times(numerator, OfPower(factor.Base, factor.Exponent));
            }
        }

        return denominator is { } below ? Step(new(ComplexOp.Divide, numerator ?? Value(1), below)) : numerator ?? Value(1);
    }

    private int Times(int? left, int right) => left is { } value ? Step(new(ComplexOp.Multiply, value, right)) : right;

    private int OfPower(Expr @base, Expr exponent) =>
        ReferenceEquals(exponent, Integer.One) ? At(@base)
        : ReferenceEquals(@base, Constant.E) ? Step(new(ComplexOp.Exp, At(exponent)))
        : exponent.Equals(Fraction.Half) ? Step(new(ComplexOp.Sqrt, At(@base)))
        : Step(new(ComplexOp.Power, At(@base), At(exponent)));

    private int OfPiecewise(Piecewise piecewise)
    {
        var result = Value(ComplexArithmetic.NaN);
        foreach (var (value, condition) in piecewise.Cases.Reverse())
        {
            result = Step(new(ComplexOp.Select, At(condition), At(value), result));
        }

        return result;
    }

    private int OfApplication(Apply application)
    {
        var (function, arguments) = (application.Function, application.Arguments);
        if (function.Equals(Logic.Not))
        {
            return Step(new(ComplexOp.Not, At(arguments[0])));
        }

        if (function.Equals(Logic.And) || function.Equals(Logic.Or))
        {
            var op = function.Equals(Logic.And) ? ComplexOp.And : ComplexOp.Or;
            return arguments.Select(At).Aggregate((a, b) => Step(new(op, a, b)));
        }

        if (function.Equals(Logic.Ite))
        {
            return Step(new(ComplexOp.Select, At(arguments[0]), At(arguments[1]), At(arguments[2])));
        }

        if (arguments.Length > 2 && (function.Equals(Extrema.Max) || function.Equals(Extrema.Min)))
        {
            var kernel = new ComplexKernel(function, 2);
            return arguments.Select(At).Aggregate((a, b) => Step(new(ComplexOp.Call, a, b, Kernel: kernel)));
        }

        return Step(new(
            ComplexOp.Call,
            At(arguments[0]),
            arguments.Length > 1 ? At(arguments[1]) : 0,
            arguments.Length > 2 ? At(arguments[2]) : 0,
            new ComplexKernel(function, arguments.Length)));
    }

    private int At(Expr part) => registers.TryGetValue(part, out var register) ? register : registers[part] = Of(part);

    private int Value(Complex value)
    {
        if (!constantRegisters.TryGetValue(value, out var register))
        {
            register = constantRegisters[value] = next++;
            constants.Add((register, value));
        }

        return register;
    }

    private int Step(ComplexInstruction instruction)
    {
        instructions.Add((next, instruction));
        return next++;
    }
}
