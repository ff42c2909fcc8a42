using DeitGen.Generators.Specs;
using static DeitGen.Generators.Rules.RuleTable;

namespace DeitGen.Generators.Rules;

/// <summary>Counts of a run, its epochs, and the running average over them.</summary>
internal static class RunRules
{
    private const string BatchSize = "Recipe.BatchSize";
    private const string Images = "TrainOn.TrainImages";

    public static IEnumerable<Finding> Check(Spec spec) =>
        [.. Counts(spec), .. Epoch(spec), .. Average(spec)];

    private static IEnumerable<Finding> Counts(Spec spec)
    {
        foreach (
            var (property, value, least) in (IEnumerable<(string, long, long)>)
                [
                    (BatchSize, spec.Recipe.BatchSize, 1),
                    (
                        "Augmentation.RepeatedAugmentation",
                        spec.Augmentation.RepeatedAugmentation,
                        1
                    ),
                    ("Recipe.Seed", spec.Recipe.Seed, 0),
                    ("Recipe.CheckpointEverySteps", spec.Recipe.CheckpointEverySteps, 1),
                    (Images, spec.TrainOn?.WrittenImages ?? 0, 0),
                ]
        )
            if (value < least)
                yield return DEIT604
                    .Found(property.Substring(property.IndexOf('.') + 1), value, least)
                    .At(property)
                    .Repaired($"{least}");
    }

    private static IEnumerable<Finding> Epoch(Spec spec)
    {
        var (images, batch) = (spec.TrainImages, (long)spec.Recipe.BatchSize);
        if (images <= 0 || batch <= 0)
            yield break;
        var isRounded = spec.Recipe.Has(Quirks.RoundTo256);
        var used = isRounded ? images / 256 * 256 : images;
        if (used < batch)
            yield return DEIT606
                .Found(
                    images,
                    batch,
                    isRounded
                        ? " once an epoch is cut to a multiple of 256 (Quirks.RoundTo256)"
                        : ""
                )
                .At(BatchSize, Images, "Recipe.Quirks", "TrainOn.Dataset")
                .Repaired(used >= 2 ? [$"{used / 2 * 2}"] : []);
        else if (images % batch != 0 && (spec.Wrote(BatchSize) || spec.Wrote(Images)))
            yield return DEIT607
                .Found(images % batch, images, batch)
                .At(BatchSize, Images, "TrainOn.Dataset")
                .Repaired(WholeBatches(images, batch));
    }

    /// <summary>The nearest even batches that leave no image out, where they are not another batch altogether.</summary>
    private static IEnumerable<string> WholeBatches(long images, long batch) =>
        images % 2 != 0
            ? []
            : Nearest
                .Divisors((int)(images / 2), (int)(batch / 2))
                .Values.Select(half => half * 2)
                .Where(b => b * 2 >= batch && b <= batch * 2)
                .Select(b => $"{b}");

    private static IEnumerable<Finding> Average(Spec spec)
    {
        const string Ema = "Recipe.Ema";
        var (decay, batch) = (spec.Recipe.Ema, (long)spec.Recipe.BatchSize);
        if (decay is < 0 or >= 1)
            yield return DEIT801.Found(decay).At(Ema).Repaired("0.99996");
        var steps = batch > 0 ? spec.TrainImages / batch * spec.Recipe.Epochs : 0;
        if (!(decay is > 0 and < 1) || steps <= 0 || !spec.Wrote(Ema))
            yield break;
        var half = Math.Log(0.5) / Math.Log(decay);
        var most = Math.Floor(Math.Pow(0.5, 5.0 / steps) * 1e5) / 1e5;
        if (half * 5 > steps)
            yield return DEIT802
                .Found(Math.Round(half), steps, most)
                .At(Ema, "Recipe.Epochs", BatchSize)
                .Repaired(Number.Show(most));
    }
}
