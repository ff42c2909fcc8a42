namespace DeitGen.Generators.Buffers;

/// <summary>Where a value lies: bytes of one image before it; in a block's record, from the block's beginning.</summary>
internal sealed record Place(Graph.Calls.StepValue Value, long Offset);
