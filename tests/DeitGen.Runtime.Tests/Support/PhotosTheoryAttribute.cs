namespace DeitGen.Runtime.Tests.Support;

/// <summary>A theory over the photos; skipped, with the reason, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PhotosTheoryAttribute : TheoryAttribute
{
    public PhotosTheoryAttribute()
    {
        if (!Directory.Exists(Photos.Folder))
            Skip = $"no photos: {Photos.Folder} does not exist";
    }
}
