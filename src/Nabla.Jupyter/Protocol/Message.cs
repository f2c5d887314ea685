using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nabla.Jupyter.Protocol;

/// <summary>A message of Jupyter's protocol.</summary>
/// <param name="Header">Who sent it and what it is.</param>
/// <param name="Parent">The header of the message that caused it; empty for none.</param>
/// <param name="Content">What it says.</param>
internal sealed record Message(JsonObject Header, JsonObject Parent, JsonObject Content)
{
    /// <summary>What it is: execute_request.</summary>
    public string Type => Header["msg_type"]!.GetValue<string>();

    /// <summary>A text of the content; empty where it is missing.</summary>
    /// <exception cref="MalformedMessageException">It is there and no text.</exception>
    public string Text(string name) => Value(name, "");

    /// <summary>A yes or no of the content.</summary>
    /// <exception cref="MalformedMessageException">It is there and something else.</exception>
    public bool Flag(string name, bool otherwise) => Value(name, otherwise);

    /// <summary>A whole number of the content.</summary>
    /// <exception cref="MalformedMessageException">It is there and something else.</exception>
    public int Number(string name, int otherwise) => Value(name, otherwise);

    private T Value<T>(string name, T otherwise)
    {
        switch (Content[name])
        {
            case null:
                return otherwise;
            case JsonValue value when value.GetValueKind() is not JsonValueKind.Null && value.TryGetValue<T>(out var result):
                return result;
            default:
                throw new MalformedMessageException($"'{name}' is no {typeof(T).Name}.");
        }
    }
}
