namespace Nabla.Languages;

/// <summary>The constants to 17 digits, which a double's own digits are not.</summary>
internal static class ConstantDigits
{
    public static string Of(Constant constant) => constant.Name switch
    {
        "pi" => "3.1415926535897932",
        "E" => "2.7182818284590452",
        "EulerGamma" => "0.57721566490153286",
        "GoldenRatio" => "1.6180339887498948",
        "Catalan" => "0.91596559417721902",
        "TribonacciConstant" => "1.8392867552141611",
        _ => throw new ArgumentOutOfRangeException(nameof(constant), constant.Name, "The constant is not a real number."),
    };
}
