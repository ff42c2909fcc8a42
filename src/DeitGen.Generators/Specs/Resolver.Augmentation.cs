using DeitGen.Facts;
using DeitGen.Generators.Specs.Policies;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Specs.AttributeNames;

namespace DeitGen.Generators.Specs;

/// <summary>The augmentation and its normalisation.</summary>
internal static partial class Resolver
{
    private static AugmentationSpec ReadAugmentation(
        SettingsReader r,
        SpecChain chain,
        TrainOnSpec? trainOn,
        int channels,
        bool anyIncrease
    )
    {
        const string A = Augmentation;
        var (mean, deviation) = Normalisation(trainOn, channels);
        var text = r.Text(A, "Policy", Defaults.Policy);
        var typed = ReadTypedPolicy(r, chain);
        return new(
            text,
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
            typed ?? PolicyText.Read(text, anyIncrease).Policy,
            typed is not null
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
}
