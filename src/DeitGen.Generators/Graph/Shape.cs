using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>Sizes behind the batch, which has no number until the program runs: [B, 198, 192].</summary>
internal sealed record Shape(EquatableArray<int> Sizes)
{
    public int Last => Sizes[Sizes.Length - 1];

    /// <summary>How many vectors of the last size one image has.</summary>
    public long Vectors =>
        Sizes.Take(Sizes.Length - 1).Aggregate(1L, (product, size) => product * size);

    public static Shape Batch(params int[] sizes) => new(sizes.ToEquatable());

    public Shape WithLast(int size) => new([.. Sizes.Take(Sizes.Length - 1), size]);

    /// <summary>This shape, if its vectors are as long as <paramref name="layer"/> expects.</summary>
    public Shape Expect(string layer, int last) =>
        Last == last
            ? this
            : throw new ShapeException($"{layer} takes vectors of {last}, not {this}");

    public override string ToString() => $"[B, {string.Join(", ", Sizes)}]";
}
