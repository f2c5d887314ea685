using Nabla.Jupyter.Protocol;

namespace Nabla.Jupyter.Kernels;

/// <summary>A message that wants an answer.</summary>
/// <param name="Message">What is asked.</param>
/// <param name="Sender">The identity of who asks.</param>
/// <param name="Channel">Where.</param>
/// <param name="Number">Requests are numbered as they come in.</param>
internal sealed record Request(Message Message, byte[] Sender, Channel Channel, long Number);
