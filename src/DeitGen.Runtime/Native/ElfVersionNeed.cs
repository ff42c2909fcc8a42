using System.Buffers.Binary;
using System.Text;

namespace DeitGen.Native;

/// <summary>
/// Version needs of a 64-bit little-endian ELF file: section type SHT_GNU_verneed holds a list of libraries (Verneed), each with
/// a list of versions (Vernaux). A need whose flag VER_FLG_WEAK is set does not stop the loader.
/// </summary>
internal static class ElfVersionNeed
{
    private const int VersionNeedSection = 0x6ffffffe;
    private const byte WeakFlag = 2;

    /// <summary>Whether the file insists on a version.</summary>
    public static bool IsStrong(ReadOnlySpan<byte> elf, string version)
    {
        foreach (var flags in Flags(elf, version))
            if ((elf[flags] & WeakFlag) == 0)
                return true;
        return false;
    }

    /// <summary>Marks every need of a version as weak: one byte each.</summary>
    /// <returns>How many needs there are.</returns>
    public static int MarkWeak(Span<byte> elf, string version)
    {
        var needs = Flags(elf, version);
        foreach (var flags in needs)
            elf[flags] |= WeakFlag;
        return needs.Count;
    }

    /// <summary>Where the flags of a version's needs lie.</summary>
    private static List<int> Flags(ReadOnlySpan<byte> elf, string version)
    {
        var found = new List<int>();
        if (!elf.StartsWith((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
            return found;
        var (table, size, count) = (Long(elf, 0x28), Short(elf, 0x3a), Short(elf, 0x3c));
        for (var i = 0; i < count; i++)
        {
            var section = table + i * size;
            if (Int(elf, section + 4) != VersionNeedSection)
                continue;
            var names = Long(elf, table + Int(elf, section + 0x28) * size + 0x18);
            AddNeeds(
                elf,
                Long(elf, section + 0x18),
                Int(elf, section + 0x2c),
                names,
                version,
                found
            );
        }
        return found;
    }

    private static void AddNeeds(
        ReadOnlySpan<byte> elf,
        int need,
        int libraries,
        int names,
        string version,
        List<int> found
    )
    {
        for (; libraries > 0; libraries--)
        {
            var entry = need + Int(elf, need + 8);
            for (var versions = Short(elf, need + 2); versions > 0; versions--)
            {
                if (Text(elf, names + Int(elf, entry + 8)) == version)
                    found.Add(entry + 4);
                entry += Int(elf, entry + 12);
            }
            need += Int(elf, need + 12);
        }
    }

    private static int Short(ReadOnlySpan<byte> elf, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(elf[at..]);

    private static int Int(ReadOnlySpan<byte> elf, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(elf[at..]);

    private static int Long(ReadOnlySpan<byte> elf, int at) =>
        checked((int)BinaryPrimitives.ReadInt64LittleEndian(elf[at..]));

    private static string Text(ReadOnlySpan<byte> elf, int at) =>
        Encoding.ASCII.GetString(elf.Slice(at, elf[at..].IndexOf((byte)0)));
}
