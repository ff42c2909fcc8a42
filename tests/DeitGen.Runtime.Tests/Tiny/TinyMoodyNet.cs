using DeitGen.Arenas;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>The tiny network, but in training mode its logits are 0: shows in which mode it is used.</summary>
internal sealed class TinyMoodyNet(Arena arena) : TinyNet(arena)
{
    public override Tensor forward(Tensor images) =>
        training ? zeros(images.shape[0], 3) : base.forward(images);
}
