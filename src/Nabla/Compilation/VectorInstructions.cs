using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Nabla.Vectors;

namespace Nabla.Compilation;

/// <summary>
/// The methods that generated code calls for vectors of a width. Arithmetic is the platform's operators, which become one instruction
/// each without being inlined; the lanes' types are only the way into the elementary functions, because each of their operators counts against the just-in-time
/// compiler's limits on inlining.
/// </summary>
[RequiresDynamicCode("Makes generic methods.")]
internal sealed class VectorInstructions
{
    private readonly Dictionary<(string Name, int Arity), MethodInfo> methods = [];
    private readonly Type lanes;

    private VectorInstructions(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type container,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type vector,
        Type lanes)
    {
        Vector = vector;
        this.lanes = lanes;
        string[] names = ["Sqrt", "Abs", "Floor", "Max", "Min", "FusedMultiplyAdd", "LoadUnsafe", "StoreUnsafe", "Create"];
        foreach (var method in container.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => names.Contains(m.Name)))
        {
            var parameters = method.GetParameters();
            if (method.IsGenericMethodDefinition && parameters.All(p => p.ParameterType.IsGenericType || p.ParameterType.IsByRef || p.ParameterType.IsGenericParameter))
            {
                methods.TryAdd((method.Name, parameters.Length), OfDouble(method));
            }
            else if (method.ReturnType == vector && parameters.All(p => p.ParameterType == (method.Name == "Create" ? typeof(double) : vector)))
            {
                methods[(method.Name, parameters.Length)] = method;
            }
        }

        foreach (var method in vector.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.IsSpecialName && m.ReturnType == vector))
        {
            var parameters = method.GetParameters();
            if (parameters.All(p => p.ParameterType == vector))
            {
                methods[(method.Name, parameters.Length)] = method;
            }
        }
    }

    /// <summary>The type of a vector.</summary>
    public Type Vector { get; }

    public MethodInfo Load => methods[("LoadUnsafe", 1)];

    public MethodInfo Store => methods[("StoreUnsafe", 2)];

    public MethodInfo LoadSingle => OfSingles("Load");

    public MethodInfo StoreSingle => OfSingles("Store");

    public MethodInfo Create => methods[("Create", 1)];

    public MethodInfo FusedMultiplyAdd => methods[("FusedMultiplyAdd", 3)];

    public MethodInfo Add => methods[("op_Addition", 2)];

    public MethodInfo Negate => methods[("op_UnaryNegation", 1)];

    public MethodInfo Max => methods[("Max", 2)];

    /// <summary>The instructions for lanes of a type.</summary>
    public static VectorInstructions Of<T>()
        where T : struct, ILanes<T> =>
        typeof(T) == typeof(Lanes512) ? new(typeof(Vector512), typeof(Vector512<double>), typeof(T))
        : typeof(T) == typeof(Lanes256) ? new(typeof(Vector256), typeof(Vector256<double>), typeof(T))
        : new(typeof(Vector128), typeof(Vector128<double>), typeof(T));

    /// <summary>The instruction of an operation; null where it takes more than one.</summary>
    public MethodInfo? Of(Op op) => op switch
    {
        Op.Add => Add,
        Op.Subtract => methods[("op_Subtraction", 2)],
        Op.Multiply => methods[("op_Multiply", 2)],
        Op.Divide => methods[("op_Division", 2)],
        Op.Negate => Negate,
        Op.SquareRoot => methods[("Sqrt", 1)],
        Op.Absolute => methods[("Abs", 1)],
        Op.Floor => methods[("Floor", 1)],
        Op.Maximum => Max,
        Op.Minimum => methods[("Min", 2)],
        _ => null,
    };

    /// <summary>The vector as lanes, without a change of bits.</summary>
    public MethodInfo ToLanes => Cast(Vector, lanes);

    /// <summary>The lanes as a vector.</summary>
    public MethodInfo FromLanes => Cast(lanes, Vector);

    private MethodInfo OfSingles(string name) =>
        typeof(SingleVectors).GetMethod(name + (lanes == typeof(Lanes512) ? "512" : lanes == typeof(Lanes256) ? "256" : "128"))!;

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters have no requirements on members.")]
    private static MethodInfo Cast(Type from, Type to) => typeof(Unsafe).GetMethod(nameof(Unsafe.BitCast))!.MakeGenericMethod(from, to);

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters have no requirements on members.")]
    private static MethodInfo OfDouble(MethodInfo method) => method.MakeGenericMethod(typeof(double));
}
