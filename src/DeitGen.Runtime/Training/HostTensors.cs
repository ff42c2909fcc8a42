using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The way from the host to the device that trains, which no step waits for.</summary>
internal static class HostTensors
{
    /// <summary>
    /// The tensor on a device. For CUDA it is copied to pinned memory first, which the card reads by itself while the host goes on;
    /// libtorch takes that memory back when the card has read it.
    /// </summary>
    /// <param name="host">On the CPU. It may be overwritten or disposed as soon as this returns, unless the device is the CPU.</param>
    /// <param name="device">Where it is needed.</param>
    public static Tensor SentTo(this Tensor host, Device device)
    {
        if (device.type != DeviceType.CUDA)
            return host.to(device);
        using var pinned = host.pin_memory();
        return pinned.to(device, non_blocking: true);
    }
}
