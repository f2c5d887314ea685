using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nabla.Compilation;

/// <summary>Vectors of doubles that are floats in memory; generated code finds the methods by the size of the vector.</summary>
internal static class SingleVectors
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Load128(ref readonly float source) => Vector128.WidenLower(Vector64.LoadUnsafe(in source).ToVector128Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load256(ref readonly float source) => Vector256.WidenLower(Vector128.LoadUnsafe(in source).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load512(ref readonly float source) => Vector512.WidenLower(Vector256.LoadUnsafe(in source).ToVector512Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store128(Vector128<double> vector, ref float target) => Vector128.Narrow(vector, vector).GetLower().StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store256(Vector256<double> vector, ref float target) =>
        (Avx.IsSupported ? Avx.ConvertToVector128Single(vector) : Vector256.Narrow(vector, vector).GetLower()).StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store512(Vector512<double> vector, ref float target) =>
        (Avx512F.IsSupported ? Avx512F.ConvertToVector256Single(vector) : Vector512.Narrow(vector, vector).GetLower()).StoreUnsafe(ref target);
}
