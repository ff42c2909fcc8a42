namespace DeitGen.Checkpoints;

/// <summary>Which of a checkpoint's two sets of weights is meant.</summary>
public enum CheckpointWeights
{
    /// <summary>As trained.</summary>
    Raw,

    /// <summary>Their running average.</summary>
    Average,
}
