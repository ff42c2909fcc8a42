using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using DeitGen.Runtime.Tests.Golden;

namespace DeitGen.Runtime.Tests.Augmentation;

/// <summary>Operations have code for registers of 512, 256 and 128 bits and for none: every processor must leave the same bytes.</summary>
public class WidthTests
{
    private static readonly Lazy<string> Here = new(Digest);

    [Theory]
    [InlineData("DOTNET_EnableAVX512v2", 512)]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public void Without_some_instructions_all_operations_leave_the_same_bytes(
        string switchedOff,
        int bits
    )
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WidthTests).Assembly.Location])
        {
            Environment = { [switchedOff] = "0" },
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd().Split();
        Assert.InRange(int.Parse(output[0], CultureInfo.InvariantCulture), 0, bits);
        Assert.Equal(Here.Value, output[1]);
    }

    /// <summary>What a child process says: the bits of its registers, and the digest.</summary>
    internal static string Report() => $"{Bits} {Digest()}";

    private static int Bits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    /// <summary>One digest of what every operation leaves of every image.</summary>
    private static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var operation in EveryOperation.All())
        foreach (var image in EveryOperation.Images())
        {
            operation.Apply(image);
            hash.AppendData(image.Colours());
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
