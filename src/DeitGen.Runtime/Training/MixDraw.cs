namespace DeitGen.Training;

/// <summary>What was drawn for a batch, or for one image of it: image i keeps the share <paramref name="Lambda"/> of itself, image B - 1 - i gives the rest.</summary>
/// <param name="Lambda">In [0, 1]; 1 changes nothing. Under CutMix already the exact share of the pixels.</param>
/// <param name="Box">What CutMix takes from the partner; null under Mixup.</param>
public readonly record struct MixDraw(double Lambda, MixBox? Box = null);
