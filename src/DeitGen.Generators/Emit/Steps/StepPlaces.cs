using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>
/// Where a step finds a weight: in the arena, or in the bf16 shadow of a part of it. The shadow is of the matrices but the heads', which
/// compute in fp32 from their masters.
/// </summary>
internal sealed class StepPlaces(StepProgram p)
{
    private IEnumerable<LayoutTensor> Shadowed => p.Arena.Tensors.Where(t => IsOfElement(t.Weight));

    /// <summary>Bytes of the arena before the shadowed part.</summary>
    public long First => 4 * Shadowed.Min(t => t.Offset);

    /// <summary>Numbers in that part: from its first matrix to the last one's end, nothing else lies between.</summary>
    public long Numbers =>
        (Shadowed.Max(t => t.Offset + t.Weight.Count) - First / 4 + 15) / 16 * 16;

    /// <summary>Whether a matrix is stored as the step's elements are; the heads' and all vectors are fp32.</summary>
    public bool IsOfElement(Weight weight) =>
        weight.IsMatrix && p.Graph.Heads.All(h => !h.Weights.Contains(weight));

    /// <summary>Bytes before a tensor, where the step reads it.</summary>
    public long Offset(LayoutTensor tensor) =>
        p.IsRounded && IsOfElement(tensor.Weight)
            ? 2 * tensor.Offset - First / 2
            : 4 * tensor.Offset;

    /// <summary>Bytes of a number, where the step reads it.</summary>
    public int Size(Weight weight) => p.IsRounded && IsOfElement(weight) ? 2 : 4;

    /// <summary>arena, or shadow.</summary>
    public string Memory(Weight weight) => p.IsRounded && IsOfElement(weight) ? "shadow" : "arena";
}
