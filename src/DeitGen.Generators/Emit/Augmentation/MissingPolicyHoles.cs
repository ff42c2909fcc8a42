using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>A policy that this version does not do.</summary>
internal sealed class MissingPolicyHoles(Spec spec) : PolicyHoles(spec)
{
    public override string Words => $"{Missing}, which this version does not do yet";

    public override string Missing => $"Policy = {Spec.Augmentation.PolicyText}";

    public override bool HasOperations => false;
}
