using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>What the module's template is filled with; each hole is chosen on the graph, so the output has no choice left.</summary>
internal sealed class ModuleHoles(DeitGraph g, bool hasProbes)
{
    private readonly ForwardHoles forward = new(g, hasProbes);

    public bool HasProbes => hasProbes;

    public string TokensInWords =>
        g.IsDistilled ? "a class and a distillation token" : "a class token";

    public string TokensAsPrefix =>
        g.IsDistilled ? "the class and distillation tokens" : "the class token";

    public string LayerComment => Text($"/// {LayerTable.Of(g).Replace("\n", "\n/// ")}");

    public string ClassLine
    {
        get
        {
            var bases = g.IsDistilled
                ? "nn.Module<Tensor, Tensor>, IDistilledModel"
                : "nn.Module<Tensor, Tensor>";
            return $"partial class {g.Identity.ClassName} : {bases}";
        }
    }

    public string ImageSizes => string.Join(", ", g.Image.Sizes.Select(s => Text($"{s}")));

    /// <summary>Dropout has a number for each place: the embedding's first, then block by block.</summary>
    public string BlockArguments =>
        string.Join(
            ", ",
            Some(
                "key => Bind(prefix + key)",
                g.HasDropout ? Text($"{g.Embed.DropoutSites} + l * {g.Block.DropoutSites}") : null,
                hasProbes ? "(key, x) => Probe?.Invoke(prefix + key, x)" : null
            )
        );

    public string Rates
    {
        get
        {
            if (g.DropPathRates.Length == 0)
                return "";
            const string Head = "public static ReadOnlySpan<float> DropPathRates =>";
            var (first, last) = (g.Depth - g.DropPathRates.Length, g.Depth - 1);
            string[] rates = [.. g.DropPathRates.Select(r => Text($"{r}"))];
            return Text(
                $"""
                /// <summary>Drop-path rates of blocks {first} to {last}; a block before them drops nothing.</summary>
                {Fit.Collection(4, Head, rates, ";", inner: 4)}
                """
            );
        }
    }

    public string Probe =>
        hasProbes
            ? """
                /// <summary>Sees inner values by name; for tests.</summary>
                public Action<string, Tensor>? Probe { get; set; }

                private void probe(string key, Tensor x) => Probe?.Invoke(key, x);
                """
            : "";

    public string Forward => forward.Evaluation;

    public string ForwardTraining => forward.Training;

    public string EmbedParameters =>
        g.Embed.DropoutSites > 0 ? "Tensor images, IDropout dropout" : "Tensor images";

    public string Embed => Statements.Of(g.Embed, g.Image, "", 0, hasProbes);

    public string Heads => forward.Heads;

    public static string Fields(IEnumerable<Weight> weights) =>
        string.Join("\n", weights.Select(w => Text($"private readonly Parameter {w};")));

    public static string Bindings(IEnumerable<Weight> weights) =>
        string.Join("\n", weights.Select(w => Text($"{w} = Bind(\"{w.Key}\"); // {w.Sizing}")));

    private static IEnumerable<string> Some(params string?[] texts) => texts.OfType<string>();
}
