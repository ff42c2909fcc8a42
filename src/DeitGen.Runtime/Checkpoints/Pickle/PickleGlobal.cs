namespace DeitGen.Checkpoints.Pickle;

/// <summary>A Python name that a pickle refers to. It is never imported: the reader knows what the few allowed ones mean.</summary>
/// <param name="Module">As in <c>torch._utils</c>.</param>
/// <param name="Name">As in <c>_rebuild_tensor_v2</c>.</param>
internal sealed record PickleGlobal(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}
