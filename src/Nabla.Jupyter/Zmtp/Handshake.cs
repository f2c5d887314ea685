using System.Buffers.Binary;
using System.Text;

namespace Nabla.Jupyter.Zmtp;

/// <summary>The beginning of a connection: both sides send a greeting, then a READY command with what kind of socket they are.</summary>
internal static class Handshake
{
    private const int GreetingLength = 64;
    private const string SocketType = "Socket-Type";
    private const string Identity = "Identity";

    /// <summary>Does our part and reads the other's.</summary>
    /// <returns>The kind of the other socket, and its identity: empty where it has none.</returns>
    /// <exception cref="ZmtpException">The other side wants something that we do not do.</exception>
    public static (string SocketType, byte[] Identity) Run(Stream stream, string socketType, byte[] identity)
    {
        stream.Write(Greeting());
        var greeting = new byte[GreetingLength];
        stream.ReadExactly(greeting);
        Check(greeting);

        new Frame(Ready(socketType, identity), HasMore: false, IsCommand: true).WriteTo(stream);
        var ready = Frame.Read(stream);
        if (!ready.IsCommand)
        {
            throw new ZmtpException("The first frame is no command.");
        }

        var properties = Properties(ready.Body);
        return (Encoding.ASCII.GetString(properties.GetValueOrDefault(SocketType, [])), properties.GetValueOrDefault(Identity, []));
    }

    /// <summary>Version 3.0, no security mechanism: messages are signed, and the socket listens where it is told to.</summary>
    private static byte[] Greeting()
    {
        var greeting = new byte[GreetingLength];
        (greeting[0], greeting[9], greeting[10]) = (0xFF, 0x7F, 3);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    private static void Check(byte[] greeting)
    {
        if (greeting[0] != 0xFF || greeting[9] != 0x7F || greeting[10] < 3)
        {
            throw new ZmtpException("The other side does not speak ZMTP 3.");
        }

        if (!greeting.AsSpan(12, 20).TrimEnd((byte)0).SequenceEqual("NULL"u8))
        {
            throw new ZmtpException("The other side wants a security mechanism.");
        }
    }

    private static byte[] Ready(string socketType, byte[] identity)
    {
        var body = new MemoryStream();
        body.WriteByte(5);
        body.Write("READY"u8);
        Write(SocketType, Encoding.ASCII.GetBytes(socketType));
        Write(Identity, identity);
        return body.ToArray();

        void Write(string name, byte[] value)
        {
            body.WriteByte((byte)name.Length);
            body.Write(Encoding.ASCII.GetBytes(name));
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
            body.Write(length);
            body.Write(value);
        }
    }

    private static Dictionary<string, byte[]> Properties(ReadOnlySpan<byte> command)
    {
        if (!command.StartsWith((ReadOnlySpan<byte>)[5, .. "READY"u8]))
        {
            throw new ZmtpException("The first command is not READY.");
        }

        var result = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        for (var rest = command[6..]; rest.Length > 0;)
        {
            var name = Take(ref rest, Take(ref rest, 1)[0]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, 4));
            result[Encoding.ASCII.GetString(name)] = Take(ref rest, (int)Math.Min(length, int.MaxValue)).ToArray();
        }

        return result;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        if (count > rest.Length)
        {
            throw new ZmtpException("A property ends too early.");
        }

        var result = rest[..count];
        rest = rest[count..];
        return result;
    }
}
