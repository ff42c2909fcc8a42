using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>An image's way from its file to normalised numbers, for training and for evaluation.</summary>
internal sealed class ImageHoles(Spec spec, PolicyHoles policy)
{
    private readonly AugmentationSpec a = spec.Augmentation;
    private readonly int size = spec.Network.ImageSize;
    private readonly int channels = spec.Network.Channels;

    /// <summary>Small images are not resized, as in the reference.</summary>
    private bool IsSmall => size <= SmallImages.Largest;

    public string Summary =>
        Text(
            $"""
            /// <summary>
            /// Training: {Crop}{Mirrored}.
            /// Then {policy.Words}.
            {Erased}
            /// Evaluation: {Whole}.
            /// </summary>
            """
        );

    private string Crop =>
        IsSmall
            ? Text($"{size} × {size} of the image with {a.CropPadding} black pixels around it")
            : Text(
                $"a share of {a.CropScaleMin} to {a.CropScaleMax} of the image, at {size} × {size}"
            );

    private string Mirrored =>
        a.HorizontalFlip > 0 ? Text($", mirrored with probability {a.HorizontalFlip}") : "";

    private string Erased => Erases ? Text($"/// Erased with probability {a.RandomErasing}.") : "";

    private string Whole =>
        IsSmall ? "the image as it is" : Text($"the middle {a.EvalCropRatio} of the shorter side");

    private bool Erases => a.RandomErasing > 0 && policy.Missing is null;

    public string Augment =>
        policy.Missing is { } missing
            ? Fit.List(
                8,
                "throw new NotSupportedException(",
                [Quoted($"not implemented yet: {missing}")],
                ");"
            )
            : Lines(Fill, IsSmall ? SmallCrop : ResizedCrop, Mirror, policy.Call, Normalize, Erase);

    public string Prepare =>
        Text(
            $"""
            {(IsSmall ? "image.CopyTo(canvas); // of that size already" : EvaluationCrop)}
            {Normalize}
            """
        );

    private string EvaluationCrop =>
        Text($"Evaluation.Crop(image, {size}, {a.EvalCropRatio}, Interpolation.Bicubic, canvas);");

    /// <summary>The mean colour, as timm rounds it; grey images have one value for all three.</summary>
    private string Fill
    {
        get
        {
            if (!policy.Uncovers)
                return "";
            var levels = Enumerable
                .Range(0, 3)
                .Select(i => Math.Min(255, (long)Math.Round(255 * a.Mean[channels == 3 ? i : 0])))
                .Select(v => Text($"{v}"));
            return $"canvas.Fill = new({string.Join(", ", levels)}); // the mean colour";
        }
    }

    private string SmallCrop =>
        Text(
            $"""
            image.CopyTo(canvas);
            Geometry.PaddedCrop(canvas, {size}, padding: {a.CropPadding}, draws.For(Purposes.Crop));
            """
        );

    private string ResizedCrop
    {
        get
        {
            string[] arguments =
            [
                "image.Width",
                "image.Height",
                Text($"scaleMin: {a.CropScaleMin}"),
                Text($"scaleMax: {a.CropScaleMax}"),
                Text($"ratioMin: {a.CropRatioMin}"),
                Text($"ratioMax: {a.CropRatioMax}"),
                "draws.For(Purposes.Crop)",
            ];
            var side = Text($"{size}");
            var isDrawn = a.Interpolation == Interpolation.Random;
            return Text(
                $"""
                {Fit.List(8, "var box = ResizedCrop.Draw(", arguments, ");")}
                {(
                    isDrawn
                        ? "var filter = ResizedCrop.DrawFilter(draws.For(Purposes.Filter));"
                        : ""
                )}
                image.ResizeTo(box, {size}, {size}, {(isDrawn ? "filter" : policy.Filter)}, canvas);
                """
            );
        }
    }

    private string Mirror =>
        a.HorizontalFlip > 0
            ? Text($"Geometry.Mirror(canvas, {a.HorizontalFlip}, draws.For(Purposes.Flip));")
            : "";

    private string Normalize =>
        Text($"Numbers.Normalize(canvas, Mean, Scale, numbers); // [{channels}, {size}, {size}]");

    private string Erase =>
        Erases ? Text($"Erasing.Apply(numbers, {size}, {size}, draws.For(Purposes.Erasing));") : "";

    public string Constants =>
        Text(
            $"""
            /// <summary>Mean per channel, of values in [0, 1].</summary>
            {Floats("Mean", a.Mean, "")}

            /// <summary>The inverse of the standard deviation per channel.</summary>
            {Floats("Scale", a.StdDev, "1 / ")}
            """
        );

    /// <summary>What erases, as a member; empty where nothing does.</summary>
    public string Eraser
    {
        get
        {
            if (!Erases)
                return "";
            var count = a.ErasingCount > 1 ? Text($", count: {a.ErasingCount}") : "";
            return Text(
                $"""
                /// <summary>Boxes filled with {FilledWith}, after normalisation.</summary>
                private static readonly RandomErasing Erasing = new({a.RandomErasing}, ErasingMode.{a.ErasingMode.ToString()}{count});
                """
            );
        }
    }

    private string FilledWith =>
        a.ErasingMode switch
        {
            ErasingMode.Pixel => "noise",
            ErasingMode.Random => "one random colour",
            _ => "the mean colour",
        };

    private static string Lines(params string[] lines) =>
        string.Join("\n", lines.Where(line => line.Length > 0));

    private static string Floats(string name, EquatableArray<double> values, string before) =>
        Fit.Collection(
            4,
            $"private static ReadOnlySpan<float> {name} =>",
            [.. values.Select(v => Text($"{before}{(float)v}"))],
            ";",
            inner: 4
        );
}
