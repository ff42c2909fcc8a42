using DeitGen.Generators.Graph;
using static System.FormattableString;

namespace DeitGen.Generators.Emit;

/// <summary>The table of layers: in the module's documentation, and what <c>describe</c> shows.</summary>
internal static class LayerTable
{
    public const string Head =
        "layer                  output             parameters    multiply-adds";

    public static string Of(NetworkGraph graph) =>
        graph switch
        {
            DeitGraph g => DeitLayers.Table(g),
            RegNetGraph g => RegNetLayers.Table(g),
            _ => throw new NotSupportedException(graph.GetType().Name),
        };

    public static string Row(string layer, Shape output, long parameters, long macs) =>
        Invariant($"{layer, -22} {output, -14} {parameters, 14:N0} {macs, 16:N0}");
}
