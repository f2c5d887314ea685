using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Nabla.Vectors;

/// <summary>A function of one argument, lane by lane.</summary>
internal interface IVectorFunction
{
    /// <summary>How many variables the just-in-time compiler makes of the function where it is written in place, found by how many of it fit.</summary>
    static virtual int Variables => 1;

    static abstract T Of<T>(T x)
        where T : struct, ILanes<T>;
}

/// <summary>A function of two arguments, lane by lane.</summary>
internal interface IVectorFunction2
{
    /// <inheritdoc cref="IVectorFunction.Variables"/>
    static virtual int Variables => 1;

    static abstract T Of<T>(T x, T y)
        where T : struct, ILanes<T>;
}

/// <summary>A function of three arguments, lane by lane.</summary>
internal interface IVectorFunction3
{
    static abstract T Of<T>(T a, T b, T c)
        where T : struct, ILanes<T>;
}

/// <summary>How a function is computed for many arguments at once.</summary>
internal abstract class VectorKernel
{
    /// <inheritdoc cref="IVectorFunction.Variables"/>
    public abstract int Variables { get; }

    /// <summary>Computes as many values as the result has room for; all lengths are multiples of the number of lanes.</summary>
    public abstract void Run<T>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result)
        where T : struct, ILanes<T>;

    /// <summary>The method for lanes of a type, for generated code.</summary>
    /// <param name="lanes">The type of the lanes.</param>
    /// <param name="isInPlace">Whether it is to be written in place, for loops.</param>
    [RequiresDynamicCode("Makes a generic method.")]
    public abstract MethodInfo Method(Type lanes, bool isInPlace);

    [RequiresDynamicCode("Makes a generic method.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameter has no requirements on members.")]
    private static MethodInfo ForLanes(MethodInfo method, Type lanes) => method.MakeGenericMethod(lanes);

    /// <summary>The kernel of a function of one argument.</summary>
    public sealed class Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] TFunction> : VectorKernel
        where TFunction : struct, IVectorFunction
    {
        public override int Variables => TFunction.Variables;

        public override void Run<T>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result) => VectorLoops.Unary<T, TFunction>(x, result);

        [RequiresDynamicCode("Makes a generic method.")]
        public override MethodInfo Method(Type lanes, bool isInPlace) =>
            ForLanes(isInPlace ? typeof(TFunction).GetMethod(nameof(IVectorFunction.Of))! : typeof(LaneCalls.Of<TFunction>).GetMethod("Call")!, lanes);
    }

    /// <summary>The kernel of a function of two arguments.</summary>
    public sealed class Of2<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] TFunction> : VectorKernel
        where TFunction : struct, IVectorFunction2
    {
        public override int Variables => TFunction.Variables;

        public override void Run<T>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result) => VectorLoops.Binary<T, TFunction>(x, y, result);

        [RequiresDynamicCode("Makes a generic method.")]
        public override MethodInfo Method(Type lanes, bool isInPlace) =>
            ForLanes(isInPlace ? typeof(TFunction).GetMethod(nameof(IVectorFunction2.Of))! : typeof(LaneCalls.Of2<TFunction>).GetMethod("Call")!, lanes);
    }
}
