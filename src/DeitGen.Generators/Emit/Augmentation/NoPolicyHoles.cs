using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>Colours stay as they are.</summary>
internal sealed class NoPolicyHoles(Spec spec) : PolicyHoles(spec)
{
    public override string Words => "colours as they are";

    public override bool HasOperations => false;
}
