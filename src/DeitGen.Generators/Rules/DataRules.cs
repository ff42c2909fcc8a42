using System.Globalization;
using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Augmentation, normalisation, and the data set they act on.</summary>
internal static class DataRules
{
    private const string Mean = "Augmentation.Mean";
    private const string Deviation = "Augmentation.StdDev";

    /// <summary>What both a resize and an affine transform can do.</summary>
    private static readonly Interpolation[] Filters =
    [
        Interpolation.Bicubic,
        Interpolation.Bilinear,
        Interpolation.Random,
    ];

    public static IEnumerable<Finding> Check(Spec spec) =>
        [
            .. Erasing(spec.Augmentation),
            .. Variation(spec.Augmentation),
            .. Crop(spec.Augmentation),
            .. NoEffect(spec),
            .. Resize(spec.Augmentation),
            .. Normalisation(spec),
            .. Classes(spec),
        ];

    private static IEnumerable<Finding> Erasing(AugmentationSpec a)
    {
        if (a.RandomErasing is < 0 or > 1)
            yield return Invalid(
                "RandomErasing",
                a.RandomErasing,
                "0 to 1",
                Defaults.RandomErasing
            );
        if (!Enum.IsDefined(typeof(ErasingMode), a.ErasingMode))
            yield return Invalid(
                "ErasingMode",
                a.ErasingMode,
                string.Join(", ", Enum.GetNames(typeof(ErasingMode))),
                ErasingMode.Pixel
            );
        if (a.ErasingCount < 1)
            yield return Invalid(
                "ErasingCount",
                a.ErasingCount,
                "1 or more",
                Defaults.ErasingCount
            );
    }

    private static Finding Invalid(string name, object value, string range, object usual) =>
        DEIT420
            .Found(name, value, range, usual)
            .At($"Augmentation.{name}")
            .Repaired(
                usual is ErasingMode mode
                    ? Literal.Of(mode)
                    : Number.Show(Convert.ToDouble(usual, CultureInfo.InvariantCulture))
            );

    private static IEnumerable<Finding> Variation(AugmentationSpec a)
    {
        if (a.ColorJitter < 0)
            yield return Outside("ColorJitter", a.ColorJitter, "[0, ∞)", Defaults.ColorJitter);
        if (a.HorizontalFlip is < 0 or > 1)
            yield return Outside(
                "HorizontalFlip",
                a.HorizontalFlip,
                "[0, 1]",
                Defaults.HorizontalFlip
            );
        if (a.CropPadding < 0)
            yield return Outside("CropPadding", a.CropPadding, "[0, ∞)", Defaults.CropPadding);
    }

    private static IEnumerable<Finding> Crop(AugmentationSpec a)
    {
        if (a.CropScaleMax is <= 0 or > 1)
            yield return Outside("CropScaleMax", a.CropScaleMax, "(0, 1]", Defaults.CropScaleMax);
        if (a.CropScaleMin <= 0 || a.CropScaleMin > a.CropScaleMax)
            yield return Outside(
                    "CropScaleMin",
                    a.CropScaleMin,
                    $"(0, {Number.Show(a.CropScaleMax)}]",
                    Math.Min(Defaults.CropScaleMin, a.CropScaleMax)
                )
                .At("Augmentation.CropScaleMin", "Augmentation.CropScaleMax");
        if (a.CropRatioMin <= 0 || a.CropRatioMin > a.CropRatioMax)
            yield return Outside(
                    "CropRatioMin",
                    a.CropRatioMin,
                    $"(0, {Number.Show(a.CropRatioMax)}]",
                    Math.Min(0.75, a.CropRatioMax)
                )
                .At("Augmentation.CropRatioMin", "Augmentation.CropRatioMax");
    }

    private static Finding Outside(string name, double value, string range, double usual) =>
        DEIT430
            .Found(name, value, range, usual)
            .At($"Augmentation.{name}")
            .Repaired(Literal.Of(usual));

    private static IEnumerable<Finding> NoEffect(Spec spec)
    {
        const string Jitter = "Augmentation.ColorJitter";
        var image = spec.Network.Property("ImageSize");
        var a = spec.Augmentation;
        if (
            a is { ColorJitter: > 0, Policy: not null and not ThreeAugmentSpec }
            && spec.Wrote(Jitter)
        )
            yield return DEIT431
                .Found(a.ColorJitter)
                .At(Jitter, "Augmentation.Policy")
                .Repaired("0");
        if (spec.Network.ImageSize is > 0 and <= SmallImages.Largest && spec.Wrote(image))
            yield return DEIT434.Found(spec.Network.ImageSize, a.CropPadding).At(image);
    }

    private static IEnumerable<Finding> Resize(AugmentationSpec a)
    {
        if (!Filters.Contains(a.Interpolation))
            yield return DEIT432
                .Found("Interpolation", a.Interpolation, "use Bicubic, Bilinear or Random")
                .At("Augmentation.Interpolation")
                .Repaired(Filters.Select(Literal.Of));
        if (a.EvalCropRatio is <= 0 or > 1)
            yield return DEIT433
                .Found(a.EvalCropRatio)
                .At("Augmentation.EvalCropRatio")
                .Repaired(Number.Show(Defaults.EvalCropRatio));
    }

    private static IEnumerable<Finding> Normalisation(Spec spec)
    {
        var (a, channels) = (spec.Augmentation, spec.Network.Channels);
        if (a.StdDev.Any(s => s <= 0))
            yield return DEIT432
                .Found("StdDev", $"[{Value.Show(a.StdDev)}]", "every deviation must be positive")
                .At(Deviation)
                .Removed();
        if (channels <= 0 || (a.Mean.Length == channels && a.StdDev.Length == channels))
            yield break;
        if (IsByDefault(spec))
            yield return DEIT118
                .Found(channels)
                .At(spec.Network.Property("Channels"), "TrainOn.Dataset");
        else
            yield return WrongLength(spec);
    }

    private static Finding WrongLength(Spec spec)
    {
        var (a, channels) = (spec.Augmentation, spec.Network.Channels);
        var (name, values) = a.Mean.Length == channels ? ("StdDev", a.StdDev) : ("Mean", a.Mean);
        return DEIT432
            .Found(
                name,
                $"[{Value.Show(values)}]",
                $"use one value for each of {channels} channels"
            )
            .At($"Augmentation.{name}", spec.Network.Property("Channels"), "TrainOn.Dataset");
    }

    /// <summary>Colour constants that nobody wrote, on images of other channels.</summary>
    private static bool IsByDefault(Spec spec) =>
        !spec.Wrote(Mean) && !spec.Wrote(Deviation) && spec.TrainOn is { Facts.Channels: 3 };

    private static IEnumerable<Finding> Classes(Spec spec)
    {
        var property = spec.Network.Property("NumClasses");
        var (facts, classes) = (spec.TrainOn?.Facts, spec.Network.NumClasses);
        if (facts is { Classes: > 0 } && spec.Wrote(property) && classes != facts.Classes)
            yield return DEIT602
                .Found(facts.Name, facts.Classes, classes)
                .At(property, "TrainOn.Dataset")
                .Repaired($"{facts.Classes}");
    }
}
