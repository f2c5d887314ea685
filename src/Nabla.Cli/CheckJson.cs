using System.Text.Json;

namespace Nabla.Cli;

/// <summary>A verdict on an answer as members of a JSON object.</summary>
internal static class CheckJson
{
    public static void WriteMembers(Utf8JsonWriter writer, AnswerCheck check)
    {
        writer.WriteString("verdict", NameOf(check.Verdict));
        writer.WriteString("message", check.Message);
        if (check.Mistake is { } mistake)
        {
            writer.WriteString("mistake", mistake);
        }

        if (!check.Point.IsEmpty)
        {
            writer.WriteStartObject("point");
            foreach (var (symbol, value) in check.Point)
            {
                writer.WriteNumber(symbol.Name, value);
            }

            writer.WriteEndObject();
        }
    }

    private static string NameOf(AnswerVerdict verdict) => verdict switch
    {
        AnswerVerdict.Right => "right",
        AnswerVerdict.RightButNotSimplified => "right but not simplified",
        AnswerVerdict.Wrong => "wrong",
        AnswerVerdict.UnknownNames => "unknown names",
        AnswerVerdict.Unreadable => "unreadable",
        _ => "undecided",
    };
}
