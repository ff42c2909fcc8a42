using System.Diagnostics;
using System.Globalization;

namespace DeitGen.Benchmarks.Input;

/// <summary>bench/peer/input_peer.py under the distribution's Python, which has torchvision and Pillow.</summary>
internal static class InputPeer
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Images per CPU second.</summary>
    public static double Rate(string folder, int size, int seconds)
    {
        string[] arguments =
        [
            Path.Combine("bench", "peer", "input_peer.py"),
            folder,
            "--size",
            $"{size}",
            "--seconds",
            $"{seconds}",
        ];
        using var peer = Process.Start(
            new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true }
        )!;
        var output = peer.StandardOutput.ReadToEnd();
        peer.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
