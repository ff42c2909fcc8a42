using System.Globalization;
using System.Text.Json;
using DeitGen.Golden;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>A manifest's model configuration as the attribute that declares it.</summary>
internal static class NetworkText
{
    /// <summary>The attribute; what a manifest does not say is DeiT's.</summary>
    /// <param name="config">img_size, patch_size, in_chans, embed_dim, depth, num_heads, mlp_ratio, qkv_bias, num_classes, distilled.</param>
    /// <param name="more">Further properties.</param>
    public static string Of(JsonElement config, params string[] more)
    {
        string[] properties =
        [
            Property("ImageSize", Either(config, "img_size", "img")),
            Property("PatchSize", config.Number("patch_size", config.Number("patch", 16))),
            Property("Channels", config.Number("in_chans", 3)),
            Property("EmbedDim", Either(config, "embed_dim", "dim")),
            Property("Depth", config.Number("depth")),
            Property("Heads", Either(config, "num_heads", "heads")),
            Property("MlpRatio", config.Number("mlp_ratio", 4)),
            Property("NumClasses", config.Number("num_classes", config.Number("classes", 1000))),
            Property("LayerNormEps", config.Number("layer_norm_eps", 1e-6)),
            $"QkvBias = {(config.Truth("qkv_bias", true) ? "true" : "false")}",
            $"Tokens = Tokens.{(config.Truth("distilled", false) ? "ClassAndDistillation" : "Class")}",
            .. more,
        ];
        return $"[VisionTransformer({string.Join(", ", properties)})]";
    }

    /// <summary>What DeiT III changes (section A5 of the reference notes).</summary>
    public static IEnumerable<string> DeitThree { get; } =
    [
        "LayerScale = 1e-4",
        "PositionOn = PositionOn.PatchesOnly",
        "DropPathRule = DropPathRule.Constant",
    ];

    /// <summary>A property and its number, as C#.</summary>
    public static string Property(string name, double value) =>
        $"{name} = {value.ToString("R", CultureInfo.InvariantCulture)}";

    /// <summary>Manifests have two ways to name a size.</summary>
    private static double Either(JsonElement config, string name, string shortName) =>
        config.Number(config.TryGetProperty(name, out _) ? name : shortName);
}
