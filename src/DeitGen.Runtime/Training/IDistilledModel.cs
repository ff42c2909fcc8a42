using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A network with a class and a distillation head, as evaluation sees it.</summary>
public interface IDistilledModel
{
    /// <summary>Both heads' logits; nothing is dropped.</summary>
    /// <param name="images">[B, C, H, W].</param>
    DistilledLogits ForwardHeads(Tensor images);
}
