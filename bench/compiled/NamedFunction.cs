using Nabla.Functions;

namespace Nabla.Bench.Compiled;

/// <summary>The functions that are measured, by the names that the tests' table and the C++ have for them.</summary>
internal static class NamedFunction
{
    public static bool HasTwoArguments(string name) => name is "Pow" or "pow" or "atan2";

    public static Expr Of(string name, Expr x, Expr y) => name switch
    {
        "Pow" or "pow" => x.Pow(y),
        "cbrt" => Maths.Cbrt(x),
        _ => HasTwoArguments(name) ? FunctionTable.Find(name)![x, y] : FunctionTable.Find(name)![x],
    };
}
