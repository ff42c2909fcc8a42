using DeitGen.Facts;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary><c>rand</c>, <c>rand-m9-n2-mstd0.5-inc1-w0</c>, the sections in any order.</summary>
internal static class RandAugmentText
{
    /// <summary>timm's magnitude where the string names none.</summary>
    private const int UsualMagnitude = 10;

    public static PolicyReading Read(
        string text,
        IReadOnlyList<PolicySection> sections,
        bool anyIncrease
    )
    {
        var reader = new SectionReader(text, sections, ["m", "n", "mstd", "inc", "w"]);
        var magnitude = reader.Magnitude("m", UsualMagnitude);
        var isWeighted = IsWeighted(reader);
        var operations = isWeighted
            ? DrawnOperation.Fifteen.Where(o => o.Weight > 0)
            : DrawnOperation.AllAsLikely;
        var policy = new RandAugmentSpec(
            Layers(reader, isWeighted ? operations.Count() : null),
            magnitude,
            reader.Noise("mstd"),
            IsIncreasing(reader, anyIncrease),
            operations.ToEquatable(),
            isWeighted
        );
        return new(policy, reader.Faults);
    }

    /// <summary>How many are drawn: any number with replacement, else no more than there are.</summary>
    private static int Layers(SectionReader reader, int? most)
    {
        var layers = reader.Whole("n", Defaults.RandAugmentLayers, "a whole number from 1");
        if (layers < 1 || layers > most)
            reader.Report(
                PolicyFaultKind.BadLayers,
                "n",
                [Value.Show(layers), $"{most ?? DrawnOperation.Fifteen.Count}"],
                layers < 1 ? "n1" : $"n{most}"
            );
        return layers;
    }

    private static bool IsWeighted(SectionReader reader)
    {
        if (!reader.Has("w"))
            return false;
        var set = reader.Whole("w", 0, "0, the only set of weights");
        if (set != 0)
            reader.Report(
                PolicyFaultKind.NotAllowed,
                "w",
                [Value.Show(set), "section w", "0"],
                "w0"
            );
        return true;
    }

    private static bool IsIncreasing(SectionReader reader, bool anyIncrease)
    {
        if (!reader.Has("inc"))
            return false;
        var isOn = reader.Whole("inc", 1, "1 or 0") != 0;
        if (!isOn)
            reader.Report(PolicyFaultKind.IncreasingZero, "inc", [], anyIncrease ? "inc1" : "");
        return isOn || anyIncrease;
    }
}
