namespace Nabla.Tests.Notebooks;

/// <summary>A name for a file that is gone after the test.</summary>
internal sealed class TemporaryFile(string extension) : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"nabla-{Guid.NewGuid():N}{extension}");

    public void Dispose() => File.Delete(Path);
}
