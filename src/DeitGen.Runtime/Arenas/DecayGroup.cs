namespace DeitGen.Arenas;

/// <summary>Whether weight decay acts on a tensor.</summary>
public enum DecayGroup
{
    /// <summary>It does not: biases, LayerNorm, tokens and positions.</summary>
    Free,

    /// <summary>It does: the matrices.</summary>
    Decayed,
}
