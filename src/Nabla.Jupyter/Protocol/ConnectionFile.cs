using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Nabla.Jupyter.Protocol;

/// <summary>What Jupyter tells a kernel in its connection file: where to listen, and the key that messages are signed with.</summary>
internal sealed class ConnectionFile
{
    private readonly string transport;
    private readonly string ip;
    private readonly Dictionary<string, int> ports;

    private ConnectionFile(string transport, string ip, Dictionary<string, int> ports, byte[] key) =>
        (this.transport, this.ip, this.ports, Key) = (transport, ip, ports, key);

    /// <summary>The key; empty where messages are not signed.</summary>
    public byte[] Key { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="ConnectionFileException">Something is missing, or asks for what we do not do.</exception>
    public static ConnectionFile Parse(string json)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var root = file.RootElement;
            var scheme = Text("signature_scheme") ?? "hmac-sha256";
            if (scheme != "hmac-sha256")
            {
                throw new ConnectionFileException($"The signature scheme '{scheme}' is not known; hmac-sha256 is.");
            }

            var ports = ((string[])["shell", "iopub", "stdin", "control", "hb"]).ToDictionary(channel => channel, channel => root.GetProperty(channel + "_port").GetInt32(), StringComparer.Ordinal);
            return new ConnectionFile(Text("transport") ?? "tcp", Text("ip") ?? "127.0.0.1", ports, Encoding.UTF8.GetBytes(Text("key") ?? ""));

            string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ConnectionFileException($"This is no connection file: {e.Message}");
        }
    }

    /// <summary>Where a channel listens.</summary>
    /// <exception cref="ConnectionFileException">The transport or the address is not known.</exception>
    public EndPoint Address(string channel) => transport switch
    {
        "tcp" => new IPEndPoint(ip is "*" ? IPAddress.Any : ip is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(ip, out var address) ? address : throw new ConnectionFileException($"'{ip}' is no address."), ports[channel]),
        "ipc" => new UnixDomainSocketEndPoint($"{ip}-{ports[channel]}"),
        _ => throw new ConnectionFileException($"The transport '{transport}' is not known; tcp and ipc are."),
    };
}
