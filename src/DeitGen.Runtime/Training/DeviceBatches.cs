using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Batches of the host, brought to the device that trains.</summary>
internal sealed class DeviceBatches(IBatchSource host, Device device) : IBatchSource
{
    public Batch At(long step)
    {
        var (images, labels) = host.At(step);
        return new(images.SentTo(device), labels.SentTo(device));
    }
}
