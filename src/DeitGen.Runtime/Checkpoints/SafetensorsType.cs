using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>The number formats of safetensors files that are read.</summary>
/// <param name="Name">As the header writes it.</param>
/// <param name="Bytes">Of one number.</param>
/// <param name="Scalar">The same format in libtorch.</param>
internal readonly record struct SafetensorsType(string Name, int Bytes, ScalarType Scalar)
{
    public static SafetensorsType Float32 { get; } = new("F32", 4, ScalarType.Float32);

    private static readonly SafetensorsType[] Known =
    [
        Float32,
        new("F64", 8, ScalarType.Float64),
        new("F16", 2, ScalarType.Float16),
        new("BF16", 2, ScalarType.BFloat16),
        new("I64", 8, ScalarType.Int64),
        new("I32", 4, ScalarType.Int32),
        new("U8", 1, ScalarType.Byte),
        new("BOOL", 1, ScalarType.Bool),
    ];

    /// <summary>The format of a tensor's numbers.</summary>
    public static SafetensorsType Of(Tensor tensor) =>
        Known.First(type => type.Scalar == tensor.dtype);

    /// <summary>The format of that name; null where it is none of ours.</summary>
    public static SafetensorsType? Find(string? name)
    {
        foreach (var type in Known)
            if (type.Name == name)
                return type;
        return null;
    }
}
