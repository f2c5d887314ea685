using System.Security.Cryptography;
using System.Text;

namespace Nabla.Jupyter.Protocol;

/// <summary>Signs messages with the key of the connection file, HMAC-SHA256 in hexadecimal, and checks signatures in constant time.</summary>
internal sealed class Signer(byte[] key)
{
    public byte[] Sign(params ReadOnlySpan<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public bool IsSignature(byte[] signature, params ReadOnlySpan<byte[]> parts) =>
        key.Length == 0 || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
