using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nabla.Jupyter.Protocol;

/// <summary>Messages as frames: identities, a delimiter, the signature, and four parts in JSON.</summary>
internal sealed class Envelope(Signer signer)
{
    /// <summary>The version of Jupyter's protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html</summary>
    public const string ProtocolVersion = "5.4";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Empty = "{}"u8.ToArray();

    private readonly string session = Guid.NewGuid().ToString("N");
    private long count;

    /// <summary>Reads a message.</summary>
    /// <exception cref="MalformedMessageException">It is none, or its signature is wrong.</exception>
    public Message Open(IReadOnlyList<byte[]> frames)
    {
        var start = frames.ToList().FindIndex(f => f.AsSpan().SequenceEqual(Delimiter)) + 1;
        if (start == 0 || frames.Count < start + 5)
        {
            throw new MalformedMessageException("It has not the parts of a message.");
        }

        if (!signer.IsSignature(frames[start], frames[start + 1], frames[start + 2], frames[start + 3], frames[start + 4]))
        {
            throw new MalformedMessageException("Its signature is wrong.");
        }

        var message = new Message(Object(frames[start + 1]), Object(frames[start + 2]), Object(frames[start + 4]));
        return message.Header["msg_type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String
            ? message
            : throw new MalformedMessageException("It does not say what it is.");
    }

    /// <summary>Writes a message.</summary>
    /// <param name="address">The frames in front: identities, or the topic.</param>
    /// <param name="type">What it is.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">The header of the message that caused it.</param>
    public IReadOnlyList<byte[]> Seal(IEnumerable<byte[]> address, string type, JsonObject content, JsonObject? parent)
    {
        var header = Bytes(new JsonObject
        {
            ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{session}_{Interlocked.Increment(ref count)}"),
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        });
        var (parentHeader, body) = (parent is null ? Empty : Bytes(parent), Bytes(content));
        return [.. address, Delimiter, signer.Sign(header, parentHeader, Empty, body), header, parentHeader, Empty, body];
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Json);

    private static JsonObject Object(byte[] json)
    {
        try
        {
            var node = JsonNode.Parse(json, documentOptions: Strict) as JsonObject ?? throw new MalformedMessageException("A part of it is no object.");
            Bytes(node); // texts are decoded late: a half of a character must show up here
            return node;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new MalformedMessageException("A part of it is no JSON.");
        }
    }
}
