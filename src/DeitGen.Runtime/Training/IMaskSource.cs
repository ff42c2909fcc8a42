using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Where a training loop gets its random choices: drawn on the host, a function of (seed, step) alone.</summary>
public interface IMaskSource
{
    /// <summary>The draw of Mixup or CutMix for a whole batch (timm's Mixup in batch mode).</summary>
    /// <param name="step">The optimizer step, from 0.</param>
    /// <param name="odds">How it is drawn.</param>
    /// <param name="imageSize">Height and width of the images.</param>
    MixDraw Mixing(long step, MixOdds odds, int imageSize);

    /// <summary>The same, drawn anew for every image (timm's element mode) or for every pair of partners (its pair mode).</summary>
    /// <param name="step">The optimizer step, from 0.</param>
    /// <param name="batch">Images of the batch, B.</param>
    /// <param name="inPairs">Whether images i and B - 1 - i share one draw.</param>
    /// <param name="odds">How each is drawn.</param>
    /// <param name="imageSize">Height and width of the images.</param>
    /// <returns>B draws; their shares are float32 numbers, as in the reference.</returns>
    IReadOnlyList<MixDraw> MixingEach(
        long step,
        int batch,
        bool inPairs,
        MixOdds odds,
        int imageSize
    );

    /// <summary>Which images keep which branches: 0 to drop, else 1 / (1 - rate).</summary>
    /// <returns>[rates, 2, batch, 1, 1]: per block, branch (attention, MLP) and image.</returns>
    Tensor DropPath(long step, ReadOnlySpan<float> rates, int batch);

    /// <summary>A learning rate with the noise of its epoch: a normal number, drawn again until it is below the limit in size.</summary>
    /// <param name="rate">The schedule's.</param>
    /// <param name="step">The optimizer step, from 0.</param>
    /// <param name="totalSteps">Steps of the run.</param>
    /// <param name="from">Share of the run's epochs from which there is noise.</param>
    /// <param name="until">Share of the run's epochs from which there is none again.</param>
    /// <param name="limit">Largest relative change; above 0.</param>
    /// <returns>The rate itself outside those epochs.</returns>
    double Noisy(double rate, long step, long totalSteps, double from, double until, double limit);

    /// <summary>The dropout of a step.</summary>
    IDropout Dropout(long step);
}
