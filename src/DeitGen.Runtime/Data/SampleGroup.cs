namespace DeitGen.Data;

/// <summary>Neighbouring copies of an image in one batch; without repeated augmentation a single one.</summary>
/// <param name="Order">The group's number in the epoch's order; its image stands there.</param>
/// <param name="Epoch">The epoch, from 0.</param>
/// <param name="Position">The first copy's place in the epoch's order; the others follow.</param>
/// <param name="Place">The first copy's place in its batch.</param>
/// <param name="Count">Copies in this batch.</param>
internal readonly record struct SampleGroup(
    long Order,
    long Epoch,
    long Position,
    int Place,
    int Count
);
