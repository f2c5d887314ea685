namespace Nabla.Jupyter.Zmtp;

/// <summary>The other side does not speak ZMTP 3, or not as we do; the connection is closed.</summary>
internal sealed class ZmtpException(string message) : Exception(message);
