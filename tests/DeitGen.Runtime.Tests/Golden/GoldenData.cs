using System.Text.Json;
using DeitGen.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>Numbers recorded from the reference: the directory DEITGEN_GOLDEN, by default ../shared/golden beside the repository.</summary>
internal static class GoldenData
{
    public static string Root { get; } =
        Environment.GetEnvironmentVariable("DEITGEN_GOLDEN") is { Length: > 0 } given
            ? given
            : Path.Combine(Repository(), "..", "shared", "golden");

    public static bool Has(string group) => Directory.Exists(Path.Combine(Root, group));

    public static JsonElement Manifest(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, file)));
        return json.RootElement.Clone();
    }

    public static SafetensorsFile Tensors(string file) =>
        SafetensorsFile.Open(Path.Combine(Root, file));

    /// <summary>Holds |actual - expected| ≤ abs + rel·|expected| for every number.</summary>
    public static void AssertClose(Tensor expected, Tensor actual, double abs, double rel = 0)
    {
        Assert.Equal(expected.shape, actual.shape);
        using var scope = NewDisposeScope();
        var reference = expected.to_type(ScalarType.Float64);
        var excess =
            (actual.to_type(ScalarType.Float64) - reference).abs() - (reference.abs() * rel + abs);
        var worst = excess.max().ToDouble();
        Assert.True(worst <= 0, $"beyond the tolerance by {worst}");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DeitGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
