using System.Text.Json;
using DeitGen.Golden;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>A manifest's RegNetY configuration as the attribute that declares it.</summary>
internal static class RegNetConfig
{
    /// <summary>The attribute of a case: its numbers in timm's names, and what it says of images and classes.</summary>
    public static string Attribute(JsonElement item)
    {
        var config = item.GetProperty("config");
        string[] properties =
        [
            NetworkConfig.Property("Width", config.Number("w0")),
            NetworkConfig.Property("Slope", config.Number("wa")),
            NetworkConfig.Property("Multiplier", config.Number("wm")),
            NetworkConfig.Property("Depth", config.Number("depth")),
            NetworkConfig.Property("GroupWidth", config.Number("group_w")),
            NetworkConfig.Property("SeRatio", config.Number("se_ratio")),
            NetworkConfig.Property("StemWidth", config.Number("stem_width")),
            NetworkConfig.Property("ImageSize", item.Number("img_size", 224)),
            NetworkConfig.Property("Channels", item.Number("in_chans", 3)),
            NetworkConfig.Property("NumClasses", item.Number("num_classes", 1000)),
        ];
        return $"[RegNetY({string.Join(", ", properties)})]";
    }
}
