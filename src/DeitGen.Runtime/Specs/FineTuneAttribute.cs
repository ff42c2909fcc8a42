namespace DeitGen;

/// <summary>Starts from the trained weights of another spec (section 5 of the paper, fine-tuning at another resolution).</summary>
/// <typeparam name="TSpec">The spec whose weights are taken.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FineTuneAttribute<TSpec> : Attribute
{
    /// <summary>Which heads learn, and from what.</summary>
    public HeadTraining Heads { get; set; }

    /// <summary>Where a distilled spec takes its distillation token from when the weights are plain.</summary>
    public DistTokenInit DistTokenInit { get; set; }
}
