namespace DeitGen.Runtime.Tests.Golden;

/// <summary>A theory over golden data; skipped, with the reason, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenTheoryAttribute : TheoryAttribute
{
    public GoldenTheoryAttribute(string group)
    {
        Group = group;
        if (!GoldenData.Has(group))
            Skip = $"no golden data: {Path.Combine(GoldenData.Root, group)} does not exist";
    }

    public string Group { get; }
}
