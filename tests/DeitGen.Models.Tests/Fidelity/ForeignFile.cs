using System.Buffers.Binary;
using System.Text.Json;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>A safetensors file as PyTorch's library writes it: no notes of ours, numbers right behind the header.</summary>
internal static class ForeignFile
{
    public static void Write(string path, IEnumerable<(string Name, Tensor Values)> tensors)
    {
        var entries = new Dictionary<string, object>
        {
            ["__metadata__"] = new Dictionary<string, string> { ["format"] = "pt" },
        };
        using var numbers = new MemoryStream();
        foreach (var (name, values) in tensors)
        {
            var start = numbers.Position;
            numbers.Write(values.bytes);
            entries[name] = new
            {
                dtype = values.dtype == ScalarType.Int64 ? "I64" : "F32",
                values.shape,
                data_offsets = new[] { start, numbers.Position },
            };
        }
        var header = JsonSerializer.SerializeToUtf8Bytes(entries);
        using var file = File.Create(path);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        file.Write(length);
        file.Write(header);
        numbers.WriteTo(file);
    }
}
