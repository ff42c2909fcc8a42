namespace DeitGen.Generators.Specs.Policies;

/// <summary><c>augmix</c>, <c>augmix-m5-w4-d2-a1-b1-mstd0.5</c>, the sections in any order.</summary>
internal static class AugMixText
{
    private const int UsualMagnitude = 3;
    private const int UsualWidth = 3;
    private const int RandomDepth = 0; // the reference's -1, which no string can say

    public static PolicyReading Read(string text, IReadOnlyList<PolicySection> sections)
    {
        var reader = new SectionReader(text, sections, ["m", "w", "d", "a", "b", "mstd"]);
        var policy = new AugMixSpec(
            reader.Magnitude("m", UsualMagnitude),
            AtLeastOne(reader, "w", UsualWidth),
            AtLeastOne(reader, "d", RandomDepth),
            reader.Number("a", 1, "a number of 0 or more"),
            reader.Has("b"),
            reader.Noise("mstd")
        );
        return new(policy, reader.Faults);
    }

    private static int AtLeastOne(SectionReader reader, string key, int fallback)
    {
        var count = reader.Whole(key, fallback, "a whole number from 1");
        if (count < 1 && reader.Has(key))
            reader.Report(
                PolicyFaultKind.NotAllowed,
                key,
                [Value.Show(count), $"section {key}", "1 or more"],
                $"{key}1"
            );
        return count;
    }
}
