namespace Nabla.Jupyter.Protocol;

/// <summary>A message is not one of Jupyter's, or not signed by who has the key.</summary>
internal sealed class MalformedMessageException(string message) : Exception(message);
