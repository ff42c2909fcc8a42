using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>The cases of 02_gradients: one network, a spec for each loss.</summary>
internal static class RecordedGradients
{
    public const string Manifest = "02_gradients/manifest.json";
    public const string Tensors = "02_gradients/gradients.safetensors";

    public static JsonElement[] Cases => GoldenSet.Items(Manifest, "cases");

    public static string Name(JsonElement item) => "02_gradients/" + item.Text("name");

    public static string Spec(JsonElement item)
    {
        var config = NetworkConfig.From(GoldenSet.Manifest(Manifest).GetProperty("config"));
        return config.Attribute("DropPath = 0") + RecordedLoss.Attributes(item);
    }
}
