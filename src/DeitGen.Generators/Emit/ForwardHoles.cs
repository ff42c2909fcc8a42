using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The module's forward passes: evaluation, training, and the heads at their end.</summary>
internal sealed class ForwardHoles(DeitGraph g, bool hasProbes)
{
    private int Plain => g.Depth - g.DropPathRates.Length;

    /// <summary>What evaluation gives the methods that training shares.</summary>
    private string NoDropout => g.HasDropout ? ", NoDropout.Instance" : "";

    private string Result => g.IsDistilled ? "DistilledLogits" : "Tensor";

    private string HeadMethod => g.IsDistilled ? "Heads" : "Head";

    private string Each => g.IsDistilled ? " each" : "";

    private string EmbedDropout => g.Embed.DropoutSites > 0 ? ", dropout" : "";

    private string EmbedNoDropout => g.Embed.DropoutSites > 0 ? ", NoDropout.Instance" : "";

    public string Evaluation =>
        g.IsDistilled
            ? Text(
                $$"""
                /// <summary>The logits: {{JointInWords}} (section 4, joint classifiers). Nothing is dropped.</summary>
                public override Tensor forward(Tensor images) // {{g.Image}}
                {
                    using var scope = NewDisposeScope();
                    var (label, teacher) = ForwardHeads(images); // {{g.Logits}} each
                    {{Joint}}
                }

                /// <summary>Both heads' logits. Nothing is dropped.</summary>
                /// <param name="images">{{g.Image}}.</param>
                public DistilledLogits ForwardHeads(Tensor images)
                {
                    {{EvaluationBody}}
                }
                """
            )
            : Text(
                $$"""
                /// <summary>The logits. Nothing is dropped.</summary>
                public override Tensor forward(Tensor images) // {{g.Image}}
                {
                    {{EvaluationBody}}
                }
                """
            );

    private string JointInWords =>
        g.AddsSoftmax
            ? "the logarithm of the sum of both heads' softmax"
            : "the mean of both heads";

    private string Joint =>
        g.AddsSoftmax
            ? Text(
                $"""
                var sum = logaddexp(label.log_softmax(1), teacher.log_softmax(1));
                return sum.MoveToOuterDisposeScope(); // {g.Logits}
                """
            )
            : Text(
                $"return stack([label, teacher]).mean([0]).MoveToOuterDisposeScope(); // {g.Logits}"
            );

    public string Training =>
        Text(
            $$"""
            /// <summary>{{Summary}}</summary>
            /// <param name="images">{{g.Image}}.</param>
            {{KeepComment}}
            {{DropoutComment}}
            public {{Result}} ForwardTraining({{Parameters}}){{TrainingBody}}
            """
        );

    public string Heads =>
        g.HeadDist is { } distillation
            ? Text(
                $$"""
                /// <summary>The class token answers for the labels, the distillation token for the teacher (section 4).</summary>
                private DistilledLogits Heads(Tensor x) // {{g.Stream}}
                {
                    {{Norm}}
                    return new(
                        {{g.Head.Call("x.select(1, 0)")}}, // {{g.Logits}}
                        {{distillation.Call("x.select(1, 1)")}} // {{g.Logits}}
                    );
                }
                """
            )
            : Text(
                $$"""
                /// <summary>The class token answers for the labels (section 3).</summary>
                private Tensor Head(Tensor x) // {{g.Stream}}
                {
                    {{Norm}}
                    return {{g.Head.Call("x.select(1, 0)")}}; // {{g.Logits}}
                }
                """
            );

    private string Norm =>
        hasProbes
            ? Text($"{g.Norm.Statement("x =", g.Stream, new("", hasProbes))}\nprobe(\"norm\", x);")
            : g.Norm.Statement("x =", g.Stream, new("", hasProbes));

    private string Summary =>
        (g.IsDistilled ? "Both heads' logits" : "The logits")
        + (
            g.DropPathRates.Length > 0
                ? ", with stochastic depth (Huang et al. 2016; section 6)."
                : ", as in training."
        );

    private string KeepComment =>
        g.DropPathRates.Length == 0
            ? ""
            : Text(
                $"/// <param name=\"keep\">[{g.DropPathRates.Length}, 2, B, 1, 1]: per block from {Plain}, branch and image, 0 to drop it, else 1 / (1 - rate).</param>"
            );

    private string DropoutComment =>
        g.HasDropout ? "/// <param name=\"dropout\">The dropout of this step.</param>" : "";

    private string Parameters =>
        "Tensor images"
        + (g.DropPathRates.Length > 0 ? ", Tensor keep" : "")
        + (g.HasDropout ? ", IDropout dropout" : "");

    private string EvaluationBody =>
        Text(
            $$"""
            using var scope = NewDisposeScope();
            var x = Embed(images{{EmbedNoDropout}}); // {{g.Stream}}
            foreach (var block in blocks)
                x = block.Forward(x{{NoDropout}}); // {{g.Stream}}
            return {{HeadMethod}}(x).MoveToOuterDisposeScope(); // {{g.Logits}}{{Each}}
            """
        );

    /// <summary>Where nothing is dropped, training and evaluation are the same.</summary>
    private string TrainingBody =>
        g.DropPathRates.Length == 0 && !g.HasDropout
            ? $" => {(g.IsDistilled ? "ForwardHeads" : "forward")}(images);"
            : Text(
                $$"""

                {
                    using var scope = NewDisposeScope();
                    var x = Embed(images{{EmbedDropout}}); // {{g.Stream}}
                    {{PlainBlocks}}
                    {{DroppedBlocks}}
                    return {{HeadMethod}}(x).MoveToOuterDisposeScope(); // {{g.Logits}}{{Each}}
                }
                """
            );

    private string Dropout => g.HasDropout ? ", dropout" : "";

    private string PlainBlocks =>
        Plain == 0 ? ""
        : Plain == 1 ? Text($"x = blocks[0].Forward(x{Dropout}); // {g.Stream}")
        : Plain == g.Depth
            ? Text(
                $"foreach (var block in blocks)\n    x = block.Forward(x{Dropout}); // {g.Stream}"
            )
        : Text(
            $"for (var l = 0; l < {Plain}; l++)\n    x = blocks[l].Forward(x{Dropout}); // {g.Stream}"
        );

    private string DroppedBlocks =>
        g.DropPathRates.Length == 0
            ? ""
            : Text(
                $"for (var l = {Plain}; l < {g.Depth}; l++)\n    x = blocks[l].Forward(x, keep.select(0, {KeepIndex}){Dropout}); // {g.Stream}"
            );

    private string KeepIndex => Plain == 0 ? "l" : Text($"l - {Plain}");
}
