namespace DeitGen.Golden;

/// <summary>A theory over a manifest of the golden set; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenTheoryAttribute : TheoryAttribute
{
    public GoldenTheoryAttribute(string manifest)
    {
        Manifest = manifest;
        if (!GoldenSet.Has(manifest))
            Skip = $"no golden data: {Path.Combine(GoldenSet.Root, manifest)} does not exist";
    }

    public string Manifest { get; }
}
