using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>
/// Mixup and CutMix, given their draws (section B5 of the reference notes). The partner of image i is image B - 1 - i.
/// What comes in is never written to.
/// </summary>
public static class Mixing
{
    /// <summary>Labels as distributions: 1 - smoothing + smoothing / classes, and smoothing / classes elsewhere.</summary>
    /// <param name="labels">[B], int64.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="smoothing">In [0, 1).</param>
    /// <returns>[B, classes], float32.</returns>
    public static Tensor Smooth(Tensor labels, int classes, double smoothing)
    {
        using var scope = NewDisposeScope();
        using Scalar off = smoothing / classes;
        using Scalar on = 1 - smoothing + smoothing / classes;
        var index = labels.unsqueeze(1); // [B, 1]
        var hit = full(index.shape, on, float32, labels.device);
        var targets = full([labels.shape[0], classes], off, float32, labels.device);
        return targets.scatter_(1, index, hit).MoveToOuterDisposeScope();
    }

    /// <summary>Image i blended with, or pasted from, image B - 1 - i.</summary>
    /// <param name="images">[B, C, H, W].</param>
    /// <param name="draw">What was drawn for the batch.</param>
    /// <returns>[B, C, H, W].</returns>
    public static Tensor Images(Tensor images, in MixDraw draw) =>
        draw.Box is { } box ? Pasted(images, box) : Blended(images, draw.Lambda);

    /// <summary>Target i blended with target B - 1 - i.</summary>
    /// <param name="targets">[B, classes].</param>
    /// <param name="draw">What was drawn for the batch.</param>
    /// <returns>[B, classes].</returns>
    public static Tensor Targets(Tensor targets, in MixDraw draw) => Blended(targets, draw.Lambda);

    /// <summary>Image i blended with, or pasted from, image B - 1 - i, each by a draw of its own.</summary>
    /// <param name="images">[B, C, H, W].</param>
    /// <param name="draws">What was drawn for each image, B.</param>
    /// <returns>[B, C, H, W].</returns>
    public static Tensor EachImage(Tensor images, IReadOnlyList<MixDraw> draws)
    {
        using var scope = NewDisposeScope();
        // Where a box is pasted the rest stays whole: the share is the targets'.
        var own = Shares(draws.Select(draw => draw.Box is null ? draw.Lambda : 1), images);
        var mixed = Blended(images, own.view(-1, 1, 1, 1));
        for (var i = 0; i < draws.Count; i++)
            if (draws[i].Box is { } box)
                Inside(mixed.narrow(0, i, 1), box)
                    .copy_(Inside(images.narrow(0, draws.Count - 1 - i, 1), box));
        return mixed.MoveToOuterDisposeScope();
    }

    /// <summary>Target i blended with target B - 1 - i, each by a draw of its own.</summary>
    /// <param name="targets">[B, classes].</param>
    /// <param name="draws">What was drawn for each image, B.</param>
    /// <returns>[B, classes].</returns>
    public static Tensor EachTarget(Tensor targets, IReadOnlyList<MixDraw> draws)
    {
        using var scope = NewDisposeScope();
        var own = Shares(draws.Select(draw => draw.Lambda), targets);
        return Blended(targets, own.view(-1, 1)).MoveToOuterDisposeScope();
    }

    private static Tensor Shares(IEnumerable<double> lambdas, Tensor like) =>
        tensor(lambdas.Select(lambda => (float)lambda).ToArray(), device: like.device); // [B]

    private static Tensor Blended(Tensor x, Tensor own)
    {
        using var scope = NewDisposeScope();
        return (x * own).add_(x.flip(0).mul_(1 - own)).MoveToOuterDisposeScope();
    }

    private static Tensor Blended(Tensor x, double lambda)
    {
        using var scope = NewDisposeScope();
        using Scalar own = lambda;
        using Scalar partner = 1 - lambda;
        return (x * own).add_(x.flip(0).mul_(partner)).MoveToOuterDisposeScope();
    }

    private static Tensor Pasted(Tensor images, MixBox box)
    {
        using var scope = NewDisposeScope();
        var mixed = images.clone();
        Inside(mixed, box).copy_(Inside(images, box).flip(0));
        return mixed.MoveToOuterDisposeScope();
    }

    private static Tensor Inside(Tensor images, MixBox box) =>
        images.narrow(2, box.Top, box.Bottom - box.Top).narrow(3, box.Left, box.Right - box.Left);
}
