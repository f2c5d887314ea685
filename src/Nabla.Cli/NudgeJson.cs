using System.Text.Json;

namespace Nabla.Cli;

/// <summary>A difference quotient as a JSON object of numbers.</summary>
internal static class NudgeJson
{
    public static string Of(NudgeResult nudge) => Results.Json(writer => WriteMembers(writer, nudge));

    public static void WriteMembers(Utf8JsonWriter writer, NudgeResult nudge)
    {
        writer.WriteNumber("J", nudge.J);
        writer.WriteNumber("J_epsilon", nudge.JEpsilon);
        writer.WriteNumber("k", nudge.K);
    }
}
