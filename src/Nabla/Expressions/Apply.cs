using System.Collections.Immutable;
using Nabla.Expressions;

namespace Nabla;

/// <summary>A function applied to arguments.</summary>
public sealed class Apply : Expr
{
    private Apply(Function function, ImmutableArray<Expr> arguments, ContentHash hash, ulong symbolMask, int treeSize)
        : base(ExprKind.Apply, hash, symbolMask, treeSize)
    {
        Function = function;
        Arguments = arguments;
    }

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>The arguments.</summary>
    public ImmutableArray<Expr> Arguments { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Operands => Arguments;

    /// <summary>The canonical application: exact values, symmetry, floats computed.</summary>
    /// <exception cref="MathException">The number of arguments is not one that the function takes.</exception>
    public static Expr Of(Function function, ImmutableArray<Expr> arguments)
    {
        if (arguments.Length < function.MinArity || arguments.Length > function.MaxArity)
        {
            throw new MathException(WrongArity(function, arguments.Length));
        }

        return function.IsUndefined ? FromCanonical(function, arguments) : Automatic.Evaluation(function, arguments) ?? FromCanonical(function, arguments);
    }

    /// <summary>An application that is known to be canonical.</summary>
    internal static Apply FromCanonical(Function function, ImmutableArray<Expr> arguments)
    {
        var hash = ContentHash.Of(ExprKind.Apply).With(function.Hash);
        ulong mask = 0;
        long size = 1;
        foreach (var argument in arguments)
        {
            hash = hash.With(argument.Hash);
            mask |= argument.SymbolMask;
            size += argument.TreeSize;
        }

        return new Apply(function, arguments, hash, mask, (int)Math.Min(size, int.MaxValue));
    }

    private static string WrongArity(Function function, int given)
    {
        var wanted = function.MinArity == function.MaxArity ? $"{function.MinArity}"
            : function.MaxArity == int.MaxValue ? $"at least {function.MinArity}"
            : $"{function.MinArity} to {function.MaxArity}";
        return $"{function.Name} takes {wanted} argument{(function.MaxArity == 1 ? "" : "s")}, but {given} {(given == 1 ? "was" : "were")} given.";
    }
}
