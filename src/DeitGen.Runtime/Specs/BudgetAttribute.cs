namespace DeitGen;

/// <summary>Bounds that the compiler holds the network to; 0 sets none.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>Most trained numbers.</summary>
    public long MaxParameters { get; set; }

    /// <summary>Most multiply-adds of one image's forward pass.</summary>
    public long MaxMacs { get; set; }

    /// <summary>Most memory of a training step, in MiB.</summary>
    public long MaxTrainMemoryMiB { get; set; }
}
