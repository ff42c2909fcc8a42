namespace DeitGen.Tests.Native;

/// <summary>A fact about the Linux build of TorchSharp.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!File.Exists(Published.Path))
            Skip = "TorchSharp's Linux library is not in the package folder";
    }
}
