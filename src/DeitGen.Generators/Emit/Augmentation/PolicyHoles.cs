using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>What a policy brings to the file: a call, the methods behind it, and what else must be there for them.</summary>
internal abstract class PolicyHoles(Spec spec)
{
    /// <summary>Whose policy it is.</summary>
    protected Spec Spec { get; } = spec;

    /// <summary>The filter of a spec's geometric operations and of its crop.</summary>
    public string Filter => $"Interpolation.{Spec.Augmentation.Interpolation}";

    /// <summary>The policy in a few words.</summary>
    public abstract string Words { get; }

    /// <summary>The statement in Augment; empty for none.</summary>
    public virtual string Call => "";

    /// <summary>The methods behind the call; empty for none.</summary>
    public virtual string Methods => "";

    /// <summary>Whether operations are named.</summary>
    public virtual bool HasOperations => true;

    /// <summary>Whether an operation uncovers pixels, which are then filled.</summary>
    public virtual bool Uncovers => false;

    /// <summary>What is missing to do it, as a user reads it; null where nothing is.</summary>
    public virtual string? Missing => null;

    public static PolicyHoles Of(Spec spec) =>
        spec.Augmentation.Policy switch
        {
            RandAugmentSpec rand => new RandAugmentHoles(spec, rand),
            AutoAugmentSpec auto => auto.DoesNothing
                ? new NoPolicyHoles(spec)
                : new AutoAugmentHoles(spec, auto),
            null => spec.Augmentation.Jitters ? new JitterHoles(spec) : new NoPolicyHoles(spec),
            _ => new MissingPolicyHoles(spec),
        };
}
