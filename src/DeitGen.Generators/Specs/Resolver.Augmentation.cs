using DeitGen.Facts;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Specs.AttributeNames;

namespace DeitGen.Generators.Specs;

/// <summary>The policy, its typed form, and the normalisation.</summary>
internal static partial class Resolver
{
    private static AugmentationSpec ReadAugmentation(
        SettingsReader r,
        SpecChain chain,
        TrainOnSpec? trainOn,
        int channels
    )
    {
        const string A = Augmentation;
        var (mean, deviation) = Normalisation(trainOn, channels);
        return new(
            r.Text(A, "Policy", Defaults.Policy),
            r.Enum<Interpolation>(A, "Interpolation"),
            r.Number(A, "CropScaleMin", Defaults.CropScaleMin),
            r.Number(A, "CropScaleMax", Defaults.CropScaleMax),
            r.Number(A, "CropRatioMin", Defaults.CropRatioMin),
            r.Number(A, "CropRatioMax", Defaults.CropRatioMax),
            r.Int(A, "CropPadding", Defaults.CropPadding),
            r.Number(A, "HorizontalFlip", Defaults.HorizontalFlip),
            r.Number(A, "ColorJitter", Defaults.ColorJitter),
            r.Number(A, "RandomErasing", Defaults.RandomErasing),
            r.Enum<ErasingMode>(A, "ErasingMode"),
            r.Int(A, "ErasingCount", Defaults.ErasingCount),
            r.Int(A, "RepeatedAugmentation", Defaults.RepeatedAugmentation),
            r.Number(A, "EvalCropRatio", Defaults.EvalCropRatio),
            r.List(A, "Mean", mean),
            r.List(A, "StdDev", deviation),
            IsTyped: NoteTypedPolicy(r, chain)
        );
    }

    /// <summary>The data set's constants; where there is none, ImageNet's for colour and none for other images.</summary>
    private static (EquatableArray<double>, EquatableArray<double>) Normalisation(
        TrainOnSpec? trainOn,
        int channels
    )
    {
        var facts = trainOn?.Facts ?? DatasetFacts.Of(Dataset.ImageNet1k);
        return trainOn is null && channels != facts.Channels
            ? (Repeat(0, channels), Repeat(1, channels))
            : (facts.Mean.ToEquatable(), facts.StdDev.ToEquatable());
    }

    /// <summary>More channels than any camera's are not filled in: DEIT432 then asks for the values.</summary>
    private static EquatableArray<double> Repeat(double value, int count) =>
        Enumerable.Repeat(value, Math.Min(Math.Max(count, 0), 1024)).ToEquatable();

    private static bool NoteTypedPolicy(SettingsReader r, SpecChain chain)
    {
        foreach (var name in (string[])[RandAugment, SubPolicy])
        {
            var level = chain.LevelOf(name);
            if (level < 0)
                continue;
            foreach (var part in chain.Links[level].Attributes.Where(a => a.Name == name))
            foreach (var (property, value) in part.Arguments.Select(a => (a.Property, a.Value)))
                r.Note(
                    name,
                    property,
                    value.IsArray ? Value.Show(value.Items) : Value.Show(value.Number),
                    level
                );
            return true;
        }
        return false;
    }
}
