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
    private static readonly Lazy<VectorInstructions> instructions512 = new(() => new(typeof(Vector512), typeof(Vector512<double>), typeof(Lanes512)));
    private static readonly Lazy<VectorInstructions> instructions256 = new(() => new(typeof(Vector256), typeof(Vector256<double>), typeof(Lanes256)));
    private static readonly Lazy<VectorInstructions> instructions128 = new(() => new(typeof(Vector128), typeof(Vector128<double>), typeof(Lanes128)));

    private readonly Dictionary<(string Name, int Arity), MethodInfo> methods = [];

    private VectorInstructions(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type container,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type vector,
        Type lanes)
    {
        Vector = vector;
        Lanes = lanes;
        string[] names = ["Sqrt", "Abs", "Floor", "Max", "Min", "FusedMultiplyAdd", "LoadUnsafe", "StoreUnsafe", "Create"];
        foreach (var method in container.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => names.Contains(m.Name)))
        {
            var parameters = method.GetParameters();
            if (method.IsGenericMethodDefinition && parameters.All(p => p.ParameterType.IsGenericType || p.ParameterType.IsByRef || p.ParameterType.IsGenericParameter))
            {
                methods.TryAdd((method.Name, parameters.Length), OfType(method, typeof(double)));
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

        var laneCount = methods.Keys.Where(method => method.Name == "Create").Max(method => method.Arity);
        CreateOfLanes = methods[("Create", laneCount)];
        CreateOfIntegers = container.GetMethod("Create", [.. Enumerable.Repeat(typeof(long), laneCount)])!;
        Shuffle = container.GetMethod("Shuffle", [vector, CreateOfIntegers.ReturnType])!;
        AsDouble = OfType(container.GetMethod("AsDouble")!, typeof(long));
        GetElement = OfType(container.GetMethod("GetElement")!, typeof(double));
        ConditionalSelect = OfType(container.GetMethod("ConditionalSelect")!, typeof(double));
    }

    /// <summary>The type of a vector.</summary>
    public Type Vector { get; }

    /// <summary>The type of its lanes, for elementary functions.</summary>
    public Type Lanes { get; }

    public MethodInfo Load => methods[("LoadUnsafe", 1)];

    public MethodInfo Store => methods[("StoreUnsafe", 2)];

    public MethodInfo LoadSingle => OfSingles("Load");

    public MethodInfo StoreSingle => OfSingles("Store");

    public MethodInfo Create => methods[("Create", 1)];

    /// <summary>A vector of a double for each lane.</summary>
    public MethodInfo CreateOfLanes { get; }

    /// <summary>A vector of an integer for each lane.</summary>
    public MethodInfo CreateOfIntegers { get; }

    /// <summary>A vector of integers with the same bits as doubles.</summary>
    public MethodInfo AsDouble { get; }

    /// <summary>The lane with an index.</summary>
    public MethodInfo GetElement { get; }

    /// <summary>The lanes that integers name.</summary>
    public MethodInfo Shuffle { get; }

    /// <summary>Lanes of one vector where the bits of a mask are set, of another elsewhere.</summary>
    public MethodInfo ConditionalSelect { get; }

    public MethodInfo FusedMultiplyAdd => methods[("FusedMultiplyAdd", 3)];

    public MethodInfo Add => methods[("op_Addition", 2)];

    public MethodInfo Negate => methods[("op_UnaryNegation", 1)];

    public MethodInfo Max => methods[("Max", 2)];

    /// <summary>The instructions for lanes of a type; they are looked for once.</summary>
    public static VectorInstructions Of<T>()
        where T : struct, ILanes<T> => (typeof(T) == typeof(Lanes512) ? instructions512 : typeof(T) == typeof(Lanes256) ? instructions256 : instructions128).Value;

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
    public MethodInfo ToLanes => Cast(Vector, Lanes);

    /// <summary>The lanes as a vector.</summary>
    public MethodInfo FromLanes => Cast(Lanes, Vector);

    /// <summary>A generic method for lanes of this type.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameter has no requirements on members.")]
    public MethodInfo OfLanes([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type container, string name) =>
        container.GetMethod(name)!.MakeGenericMethod(Lanes);

    private MethodInfo OfSingles(string name) =>
        typeof(SingleVectors).GetMethod(name + (Lanes == typeof(Lanes512) ? "512" : Lanes == typeof(Lanes256) ? "256" : "128"))!;

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters have no requirements on members.")]
    private static MethodInfo Cast(Type from, Type to) => typeof(Unsafe).GetMethod(nameof(Unsafe.BitCast))!.MakeGenericMethod(from, to);

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters have no requirements on members.")]
    private static MethodInfo OfType(MethodInfo method, Type type) => method.MakeGenericMethod(type);
}
