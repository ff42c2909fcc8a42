using DeitGen.Generators.Graph;

namespace DeitGen.Generators.Passes;

/// <summary>How passes run: one after another, less those that a test leaves out.</summary>
internal static class PassOrder
{
    public static T Run<T>(this IEnumerable<Pass<T>> passes, T first, CompileOptions options) =>
        passes
            .Where(p => !options.DisabledPasses.Contains(p.Name))
            .Aggregate(first, (graph, pass) => pass.Rewrite(graph));
}
