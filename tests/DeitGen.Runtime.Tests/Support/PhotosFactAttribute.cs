namespace DeitGen.Runtime.Tests.Support;

/// <summary>A fact over the photos; skipped, with the reason, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PhotosFactAttribute : FactAttribute
{
    public PhotosFactAttribute()
    {
        if (!Directory.Exists(Photos.Folder))
            Skip = $"no photos: {Photos.Folder} does not exist";
    }
}
