namespace DeitGen.Golden;

/// <summary>A fact over a file of the golden set; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute(string file)
    {
        File = file;
        if (!GoldenSet.Has(file))
            Skip = $"no golden data: {Path.Combine(GoldenSet.Root, file)} does not exist";
    }

    public string File { get; }
}
