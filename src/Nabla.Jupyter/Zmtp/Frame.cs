using System.Buffers.Binary;

namespace Nabla.Jupyter.Zmtp;

/// <summary>A frame of ZMTP 3.0 (https://rfc.zeromq.org/spec/23): flags, length, body.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="HasMore">Another frame of the same message follows.</param>
/// <param name="IsCommand">For the protocol itself, not for who uses it.</param>
internal readonly record struct Frame(byte[] Body, bool HasMore, bool IsCommand)
{
    private const int More = 1;
    private const int Long = 2;
    private const int Command = 4;

    /// <summary>The largest body that is read: a cell or a picture, not a flood.</summary>
    private const int Largest = 128 << 20;

    private const int Step = 1 << 20;

    /// <summary>Reads a frame.</summary>
    /// <exception cref="EndOfStreamException">The connection has ended.</exception>
    /// <exception cref="ZmtpException">It is no frame, or too large.</exception>
    public static Frame Read(Stream stream)
    {
        var flags = stream.ReadByte();
        if (flags < 0)
        {
            throw new EndOfStreamException();
        }

        if ((flags & ~(More | Long | Command)) != 0)
        {
            throw new ZmtpException($"There are no frames with the flags {flags}.");
        }

        Span<byte> length = stackalloc byte[8];
        length.Clear();
        stream.ReadExactly((flags & Long) != 0 ? length : length[7..]);
        return new Frame(ReadBody(stream, BinaryPrimitives.ReadUInt64BigEndian(length)), (flags & More) != 0, (flags & Command) != 0);
    }

    /// <summary>Appends the frame to what will be sent.</summary>
    public void WriteTo(Stream stream)
    {
        var flags = (HasMore ? More : 0) | (IsCommand ? Command : 0);
        if (Body.Length <= byte.MaxValue)
        {
            stream.WriteByte((byte)flags);
            stream.WriteByte((byte)Body.Length);
        }
        else
        {
            stream.WriteByte((byte)(flags | Long));
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, Body.Length);
            stream.Write(length);
        }

        stream.Write(Body);
    }

    /// <summary>Takes memory as the bytes come in: a length is easily claimed.</summary>
    private static byte[] ReadBody(Stream stream, ulong length)
    {
        if (length > Largest)
        {
            throw new ZmtpException($"A frame of {length} bytes is too large.");
        }

        var body = new byte[Math.Min((int)length, Step)];
        var read = 0;
        while (true)
        {
            stream.ReadExactly(body, read, body.Length - read);
            read = body.Length;
            if (read == (int)length)
            {
                return body;
            }

            Array.Resize(ref body, (int)Math.Min(length, (ulong)read * 2));
        }
    }
}
