using DeitGen.Checkpoints.Pickle;
using DeitGen.Errors;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Checkpoints.Pickle;

/// <summary>
/// Damaged files: every one is read or refused in one line. DEITGEN_FUZZ sets how many; 100,000 is the weekly number.
/// </summary>
[Trait("Category", "Golden")]
public class PthFuzzTests
{
    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("DEITGEN_FUZZ"),
        out var count
    )
        ? count
        : 600;

    private static readonly string[] Files =
    [
        "12_checkpoints/odd_tensors.pth",
        "12_checkpoints/odd_tensors_legacy.pth",
        "12_checkpoints/deit_zip.pth",
        "12_checkpoints/deit_legacy.pth",
    ];

    [GoldenFact("12_checkpoints/odd_tensors.pth")]
    public void A_damaged_file_is_read_or_refused_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("deitgen-fuzz-").FullName;
        var path = Path.Combine(folder, "file.pth");
        var random = new Random(12);
        var originals = Files
            .Select(f => File.ReadAllBytes(Path.Combine(GoldenSet.Root, f)))
            .ToArray();
        try
        {
            for (var i = 0; i < Count; i++)
            {
                File.WriteAllBytes(path, Damage(originals[i % originals.Length], random));
                ReadOrRefuse(path);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var hits = random.Next(1, 6); hits > 0; hits--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static void ReadOrRefuse(string path)
    {
        try
        {
            using var file = PthFile.Open(path);
            foreach (var name in file.Names)
                file.Read(name).Dispose();
        }
        catch (UserErrorException e)
        {
            Assert.DoesNotContain('\n', e.Message);
        }
    }
}
