using Nabla.Jupyter.Zmtp;

namespace Nabla.Tests.Notebooks;

/// <summary>Frames of ZMTP 3.0, byte by byte.</summary>
public class FrameTests
{
    [Theory]
    [InlineData(0, false, false, "0000")]
    [InlineData(2, false, false, "00020101")]
    [InlineData(2, true, false, "01020101")]
    [InlineData(1, false, true, "040101")]
    [InlineData(256, true, false, "030000000000000100")]
    public void A_frame_is_flags_length_and_body(int length, bool hasMore, bool isCommand, string begin)
    {
        var stream = new MemoryStream();

        new Frame([.. Enumerable.Repeat((byte)1, length)], hasMore, isCommand).WriteTo(stream);

        Assert.StartsWith(begin, Convert.ToHexString(stream.ToArray()), StringComparison.Ordinal);
        stream.Position = 0;
        var read = Frame.Read(stream);
        Assert.Equal((length, hasMore, isCommand), (read.Body.Length, read.HasMore, read.IsCommand));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Theory]
    [InlineData("08", "There are no frames with the flags 8.")]
    [InlineData("FF", "There are no frames with the flags 255.")]
    [InlineData("027FFFFFFFFFFFFFFF", "A frame of 9223372036854775807 bytes is too large.")]
    [InlineData("02FFFFFFFFFFFFFFFF", "A frame of 18446744073709551615 bytes is too large.")]
    public void What_is_no_frame_is_refused(string bytes, string message) =>
        Assert.Equal(message, Assert.Throws<ZmtpException>(() => Frame.Read(new MemoryStream(Convert.FromHexString(bytes)))).Message);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("000501")]
    [InlineData("0200000000")]
    public void A_frame_that_breaks_off_is_the_end(string bytes) =>
        Assert.Throws<EndOfStreamException>(() => Frame.Read(new MemoryStream(Convert.FromHexString(bytes))));

    [Fact]
    public void Memory_is_taken_for_what_arrives_and_not_for_what_is_claimed()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<EndOfStreamException>(() => Frame.Read(new MemoryStream(Convert.FromHexString("020000000007FFFFFF0102")))); // 128 MB claimed, two bytes sent

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }
}
