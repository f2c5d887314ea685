using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Nabla.Jupyter.Protocol;

namespace Nabla.Tests.Notebooks;

public class ProtocolTests
{
    private static readonly byte[] Key = "secret"u8.ToArray();

    [Fact]
    public void A_signature_is_the_HMAC_of_the_parts_in_order() =>
        // printf '{"msg_type":"a"}{}{}{"x":1}' | openssl dgst -sha256 -hmac secret
        Assert.Equal(
            "27420d152c6253e6b0e61daab85e29babeed8061708d3a72147b49ace4940424",
            Encoding.ASCII.GetString(new Signer(Key).Sign("{\"msg_type\":\"a\"}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{\"x\":1}"u8.ToArray())));

    [Fact]
    public void What_is_sealed_can_be_opened_and_what_is_changed_cannot()
    {
        var envelope = new Envelope(new Signer(Key));
        var frames = envelope.Seal(["peer"u8.ToArray()], "execute_request", new JsonObject { ["code"] = "π" }, new JsonObject { ["msg_id"] = "1" });

        var message = envelope.Open(frames);

        Assert.Equal(("execute_request", "π", "1"), (message.Type, message.Text("code"), (string?)message.Parent["msg_id"]));
        for (var i = 2; i < frames.Count; i++) // each signed part, and the signature
        {
            var changed = frames.ToArray();
            changed[i] = [.. changed[i], (byte)' '];
            Assert.Throws<MalformedMessageException>(() => envelope.Open(changed));
        }

        Assert.Throws<MalformedMessageException>(() => new Envelope(new Signer("other"u8.ToArray())).Open(frames));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("")]
    public void A_part_that_is_no_object_is_refused(string content)
    {
        byte[][] parts = ["{\"msg_type\":\"a\"}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];

        Assert.Throws<MalformedMessageException>(() => new Envelope(new Signer(Key)).Open(["<IDS|MSG>"u8.ToArray(), new Signer(Key).Sign(parts), .. parts]));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:1")]
    [InlineData("localhost", "127.0.0.1:1")]
    [InlineData("::1", "[::1]:1")]
    [InlineData("10.1.2.3", "10.1.2.3:1")]
    public void The_kernel_listens_where_the_file_says(string ip, string address) =>
        Assert.Equal(IPEndPoint.Parse(address), File($"\"ip\": \"{ip}\"").Address("shell"));

    [Theory]
    [InlineData("\"ip\": \"not an address\"", "'not an address' is no address.")]
    [InlineData("\"transport\": \"pgm\"", "The transport 'pgm' is not known; tcp and ipc are.")]
    [InlineData("\"signature_scheme\": \"hmac-md5\"", "The signature scheme 'hmac-md5' is not known; hmac-sha256 is.")]
    [InlineData("\"ip\": 5", "This is no connection file: ")]
    public void A_file_that_asks_for_something_else_is_refused(string entry, string message) =>
        Assert.StartsWith(message, Assert.Throws<ConnectionFileException>(() => File(entry).Address("shell")).Message, StringComparison.Ordinal);

    private static ConnectionFile File(string entry) =>
        ConnectionFile.Parse($$"""{"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "key": "k", {{entry}}}""");
}
