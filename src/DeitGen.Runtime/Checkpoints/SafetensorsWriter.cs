using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>Writes safetensors files. Equal tensors give equal bytes.</summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 64; // of the numbers in the file, for readers that map it

    /// <summary>Writes a new file, sees it through to the disk, and returns its SHA-256 in hex digits.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="metadata">Notes about the file, in this order.</param>
    /// <param name="tensors">Contiguous, in host memory; written in this order.</param>
    public static string Write(
        string path,
        IReadOnlyList<(string Name, string Value)> metadata,
        IReadOnlyList<(string Name, Tensor Values)> tensors
    )
    {
        var header = Header(metadata, tensors);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(header);
        foreach (var (_, values) in tensors)
            Put(values.bytes);
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(digest.GetHashAndReset());

        void Put(ReadOnlySpan<byte> bytes)
        {
            file.Write(bytes);
            digest.AppendData(bytes);
        }
    }

    private static byte[] Header(
        IReadOnlyList<(string Name, string Value)> metadata,
        IReadOnlyList<(string Name, Tensor Values)> tensors
    )
    {
        using var text = new MemoryStream();
        text.Write(new byte[SafetensorsHeader.Prefix]); // room for the header's length
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            foreach (var (name, value) in metadata)
                json.WriteString(name, value);
            json.WriteEndObject();
            var offset = 0L;
            foreach (var (name, values) in tensors)
                offset = WriteEntry(json, name, values, offset);
            json.WriteEndObject();
        }
        while (text.Length % Alignment != 0)
            text.WriteByte((byte)' ');
        var header = text.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(header, header.Length - SafetensorsHeader.Prefix);
        return header;
    }

    /// <summary>Writes a tensor's entry and returns the offset behind its numbers.</summary>
    private static long WriteEntry(Utf8JsonWriter json, string name, Tensor values, long offset)
    {
        var type = SafetensorsType.Of(values);
        var end = offset + type.Bytes * values.numel();
        json.WriteStartObject(name);
        json.WriteString("dtype", type.Name);
        json.WriteStartArray("shape");
        foreach (var size in values.shape)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(offset);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
    }
}
