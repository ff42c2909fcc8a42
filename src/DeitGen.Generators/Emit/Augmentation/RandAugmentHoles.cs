using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>RandAugment: a loop over layers, and a switch over the operations that may be drawn.</summary>
internal sealed class RandAugmentHoles(Spec spec, RandAugmentSpec rand) : PolicyHoles(spec)
{
    private readonly List<(Op Op, OperationText Text)> operations =
    [
        .. rand
            .Operations.Select(o => o.Op)
            .Distinct()
            .Select(op =>
                (
                    op,
                    new OperationText(
                        op,
                        rand.Increasing,
                        spec.Network.ImageSize,
                        spec.Augmentation.Interpolation
                    )
                )
            ),
    ];

    private int Count => rand.Operations.Length;

    public override string Words =>
        Text(
            $"RandAugment (Cubuk et al. 2020): {Drawn} of {Count} operations at magnitude {rand.Magnitude}"
        );

    private string Drawn => Text($"{rand.Layers} {(rand.IsWeighted ? "different ones" : "draws")}");

    public override string Call => "RandAugment(canvas, draws.For(Purposes.Policy));";

    public override bool Uncovers => operations.Any(o => o.Text.IsGeometric);

    public override string Methods =>
        Text(
            $$"""
            {{Loop}}

            /// <summary>What is drawn from.</summary>
            {{Drawables}}

            {{Weights}}

            /// <summary>{{Documentation}}</summary>
            {{Fit.List(4, "private static void Apply(", Parameters, ")")}}
            {
                {{OperationSwitch.Of("operation", Cases, IsNoisy ? null : Magnitude)}}
            }

            {{Parts}}
            """
        );

    /// <summary>Noise on a magnitude that no operation reads is not drawn.</summary>
    private bool IsNoisy => rand.MagnitudeStd > 0 && HasLevels;

    private bool HasLevels => operations.Any(o => o.Text.HasLevel);

    private double Magnitude => Math.Min(rand.Magnitude, OpLevels.Limit);

    private bool AreSigned => operations.Any(o => o.Text.Draws);

    private string Documentation =>
        IsNoisy ? "An operation, at magnitude m of 10."
        : HasLevels ? Text($"An operation, at magnitude {Magnitude} of 10.")
        : "An operation.";

    private IEnumerable<(string, OperationText)> Cases =>
        operations.Select(o => ($"Op.{o.Op}", o.Text));

    private string Drawables =>
        Fit.Collection(
            4,
            "private static ReadOnlySpan<Op> Operations =>",
            [.. rand.Operations.Select(o => $"Op.{o.Op}")],
            ";",
            inner: 4
        );

    private string[] Parameters =>
        [
            "Op operation",
            .. IsNoisy ? ["double m"] : None,
            "Canvas canvas",
            .. AreSigned ? ["ref Draws draws"] : None,
        ];

    private string Apply => Fit.List(16, "Apply(", Arguments("operation", Noise), ");");

    private string[] Arguments(string operation, string magnitude) =>
        [operation, .. IsNoisy ? [magnitude] : None, "canvas", .. AreSigned ? ["ref draws"] : None];

    private string Noise =>
        Text($"Magnitude(ref draws, {rand.Magnitude}, std: {rand.MagnitudeStd})");

    private string Loop => rand.IsWeighted ? Choosing : Drawing;

    private string Drawing =>
        Text(
            $$"""
            /// <summary>{{Drawn}} of {{Count}} operations, each done half the time.</summary>
            private static void RandAugment(Canvas canvas, Draws draws)
            {
                for (var layer = 0; layer < {{rand.Layers}}; layer++)
                {
                    var operation = Operations[draws.NextInt({{Count}})];
                    if (Chance(ref draws, 0.5))
                        {{Apply}}
                }
            }
            """
        );

    private string Choosing =>
        Text(
            $$"""
            /// <summary>{{Drawn}} of {{Count}} operations, each done half the time.</summary>
            private static void RandAugment(Canvas canvas, Draws draws)
            {
                Span<int> chosen = stackalloc int[{{rand.Layers}}];
                Choose(ref draws, Weights, chosen);
                foreach (var number in chosen)
                {
                    if (Chance(ref draws, 0.5))
                        {{ApplyChosen}}
                }
            }
            """
        );

    private string ApplyChosen =>
        Fit.List(16, "Apply(", Arguments("Operations[number]", Noise), ");");

    private string Parts =>
        PartsText.Of(
            Words,
            rand.IsWeighted
                ? Text($"PolicyParts.Drawn(Operations, {Magnitude}, 0.5, Weights)")
                : Text($"PolicyParts.Drawn(Operations, {Magnitude}, 0.5)"),
            $"(operation, {(IsNoisy ? "m" : "_")}, canvas, {(AreSigned ? "draws" : "_")}) => Apply({string.Join(", ", Arguments("operation", "m"))})",
            "RandAugment",
            rand.MagnitudeStd,
            rand.Increasing
        );

    private string Weights
    {
        get
        {
            if (!rand.IsWeighted)
                return "";
            const string Head = "private static ReadOnlySpan<double> Weights =>";
            var weights = rand.Operations.Select(o => Literal(o.Weight)).ToList();
            return Text(
                $"""
                /// <summary>How likely each operation is to be drawn.</summary>
                {Fit.Collection(4, Head, weights, ";", inner: 4)}
                """
            );
        }
    }

    private static string[] None => [];
}
