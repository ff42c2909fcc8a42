namespace DeitGen.Support;

/// <summary>A folder that ends with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("deitgen-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
