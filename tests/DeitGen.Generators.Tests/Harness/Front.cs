using DeitGen.Generators.Graph;
using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>The compiler's stages by themselves, from classes of namespace Demo.</summary>
internal static class Front
{
    public static Spec Resolve(string classes, string name = "Tiny")
    {
        var project = Host.Library(SourceFile.Demo(classes));
        var type = project.GetTypeByMetadataName($"Demo.{name}")!;
        return Resolver.Resolve(SpecSourceReader.Read(type, CancellationToken.None));
    }

    public static NetworkGraph Lower(string classes, string name = "Tiny") =>
        Lowering.Lower(Resolve(classes, name));

    /// <summary>A small network with more to say about it.</summary>
    public static string Tiny(string more = "", string attributes = "") =>
        $"""
            /// <summary>A spec.</summary>
            [VisionTransformer(ImageSize = 32, PatchSize = 8, EmbedDim = 16, Depth = 3, Heads = 2{more})]
            {attributes}
            public sealed partial class Tiny;
            """;
}
