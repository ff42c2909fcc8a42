using static TorchSharp.torch;

namespace DeitGen.Checkpoints.Pickle;

/// <summary>A block of numbers that lies beside the pickle.</summary>
/// <param name="Type">Their format.</param>
/// <param name="Key">Its name in the container.</param>
/// <param name="Count">Numbers in it.</param>
internal sealed record PickledStorage(ScalarType Type, string Key, long Count)
{
    public long Bytes => checked(Count * SizeOf(Type));

    private static int SizeOf(ScalarType type) =>
        type switch
        {
            ScalarType.Float64 or ScalarType.Int64 => 8,
            ScalarType.Float32 or ScalarType.Int32 => 4,
            ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Int16 => 2,
            _ => 1,
        };
}
