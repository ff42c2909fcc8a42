using System.Globalization;
using System.Text.Json;
using DeitGen.Golden;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>A manifest's model configuration, and the attribute that declares it.</summary>
internal sealed record NetworkConfig(
    double ImageSize,
    double PatchSize,
    double Channels,
    double EmbedDim,
    double Depth,
    double Heads,
    double MlpRatio,
    double NumClasses,
    double LayerNormEps,
    bool QkvBias,
    bool IsDistilled
)
{
    /// <summary>What DeiT III changes (section A5 of the reference notes).</summary>
    public static IReadOnlyList<string> DeitThree { get; } =
    [
        "LayerScale = 1e-4",
        "PositionOn = PositionOn.PatchesOnly",
        "DropPathRule = DropPathRule.Constant",
    ];

    /// <summary>Manifests have two ways to name a size; what one does not say is DeiT's.</summary>
    public static NetworkConfig From(JsonElement config) =>
        new(
            Size(config, 224, "img_size", "img"),
            Size(config, 16, "patch_size", "patch"),
            Size(config, 3, "in_chans"),
            Size(config, 0, "embed_dim", "dim"),
            Size(config, 0, "depth"),
            Size(config, 0, "num_heads", "heads"),
            Size(config, 4, "mlp_ratio"),
            Size(config, 1000, "num_classes", "classes"),
            Size(config, 1e-6, "layer_norm_eps"),
            config.Truth("qkv_bias", true),
            config.Truth("distilled", false)
        );

    /// <summary>The attribute.</summary>
    /// <param name="more">Further properties.</param>
    public string Attribute(params IEnumerable<string> more)
    {
        string[] properties =
        [
            Property("ImageSize", ImageSize),
            Property("PatchSize", PatchSize),
            Property("Channels", Channels),
            Property("EmbedDim", EmbedDim),
            Property("Depth", Depth),
            Property("Heads", Heads),
            Property("MlpRatio", MlpRatio),
            Property("NumClasses", NumClasses),
            Property("LayerNormEps", LayerNormEps),
            $"QkvBias = {(QkvBias ? "true" : "false")}",
            $"Tokens = Tokens.{(IsDistilled ? "ClassAndDistillation" : "Class")}",
            .. more,
        ];
        return $"[VisionTransformer({string.Join(", ", properties)})]";
    }

    /// <summary>A property and its number, as C#.</summary>
    public static string Property(string name, double value) =>
        $"{name} = {value.ToString("R", CultureInfo.InvariantCulture)}";

    /// <summary>A number, or the first of a square's two.</summary>
    private static double Size(JsonElement config, double fallback, params string[] names)
    {
        foreach (var name in names)
            if (config.TryGetProperty(name, out var size))
                return size.ValueKind == JsonValueKind.Array
                    ? size[0].GetDouble()
                    : size.GetDouble();
        return fallback;
    }
}
