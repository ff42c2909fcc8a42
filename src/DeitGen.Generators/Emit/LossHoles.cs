using DeitGen.Generators.Graph;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The loss and the step that differentiates it.</summary>
internal sealed class LossHoles(Spec spec, NetworkGraph g)
{
    private readonly StepInputs inputs = new(spec, g);

    private string Output => g.IsDistilled ? "DistilledLogits output" : "Tensor output";

    private string Targets => spec.Mixing.IsOn ? "targets" : "labels";

    public string Loss =>
        spec.Distillation is { } distillation ? Distilled(distillation)
        : g.IsDistilled && spec.TrainsAsEvaluated ? MeanOfHeads
        : g.IsDistilled && spec.Recipe.HeadTraining == HeadTraining.BothOnLabels ? BothHeads
        : OneHead(g.IsDistilled ? "output.Class" : "output");

    public string AutogradStep
    {
        get
        {
            var name = g.Identity.ClassName;
            var declaration = Fit.Line(
                4,
                $"public sealed class AutogradStep({name} student, Arena arena) : ITrainingStep<Inputs>",
                $"public sealed class AutogradStep({name} student, Arena arena)\n    : ITrainingStep<Inputs>"
            );
            return Text(
                $$"""
                /// <summary>The step by module and autograd: for devices without a compiled step, and its oracle.</summary>
                {{declaration}}
                {
                    /// <summary>Leaves this batch's gradients in the arena and returns its loss.</summary>
                    public LossTerms Gradients(in Inputs inputs)
                    {
                        using var scope = NewDisposeScope();
                        {{Forward}}
                        {{Fit.List(12, "var loss = Loss(", LossArguments, ");")}}
                        arena.ZeroGradients();
                        loss.Total.backward();
                        return loss.Detached();
                    }
                }
                """
            );
        }
    }

    private string Forward
    {
        get
        {
            var masks = inputs
                .Fields.Where(f => f.Name is "Keep" or "Dropout")
                .Select(f => $"inputs.{f.Name}");
            var arguments = ((string[])["inputs.Images"]).Concat(masks);
            var shape = Text(
                $"[{(long)spec.Recipe.BatchSize:D}, {(long)g.Logits.Last:D}]{(g.IsDistilled ? " each" : "")}"
            );
            return Text(
                $"{Fit.List(12, "var output = student.ForwardTraining(", arguments, ");")} // {shape}"
            );
        }
    }

    private IEnumerable<string> LossArguments =>
        ((string[])["output"]).Concat(
            inputs
                .Fields.Where(f => f.Name is not ("Images" or "Keep" or "Dropout"))
                .Select(f => $"inputs.{f.Name}")
        );

    /// <summary>The loss on the labels of one head.</summary>
    private string Label(string logits) =>
        spec.Recipe.Loss == LossKind.BinaryCrossEntropy
            ? $"Losses.BinaryCrossEntropy({logits}, {Targets})"
        : spec.Mixing.IsOn ? $"Losses.SoftTarget({logits}, targets)"
        : spec.Recipe.LabelSmoothing > 0
            ? Text(
                $"Losses.CrossEntropy({logits}, labels, smoothing: {spec.Recipe.LabelSmoothing})"
            )
        : $"Losses.CrossEntropy({logits}, labels)";

    private string OneHead(string logits)
    {
        var untaught = g.IsDistilled ? "; the distillation head learns nothing" : "";
        return Text(
            $"""
            /// <summary>The loss on the labels{untaught}.</summary>
            public static LossTerms Loss({Output}, Tensor {Targets}) =>
                new({Label(logits)});
            """
        );
    }

    private string MeanOfHeads =>
        Text(
            $$"""
            /// <summary>Both heads learn from the labels through their mean, as an evaluation reads them.</summary>
            public static LossTerms Loss({{Output}}, Tensor {{Targets}})
            {
                using var scope = NewDisposeScope();
                var mean = output.Mean(); // [{{(long)spec.Recipe.BatchSize:D}}, {{(long)
                g.Logits.Last:D}}]
                return new LossTerms({{Label("mean")}}).MoveToOuterDisposeScope(); // []
            }
            """
        );

    private string BothHeads =>
        Text(
            $$"""
            /// <summary>Each head learns from the labels, with half of the loss.</summary>
            public static LossTerms Loss({{Output}}, Tensor {{Targets}})
            {
                using var scope = NewDisposeScope();
                using Scalar half = 0.5;
                var label = {{Label("output.Class")}};
                var second = {{Label("output.Distillation")}};
                return new LossTerms(half * (label + second)).MoveToOuterDisposeScope(); // []
            }
            """
        );

    private string Distilled(DistillationSpec distillation)
    {
        var hard = distillation.Kind == DistillationKind.Hard;
        var (kind, lesson) = hard ? ("hard", "verdict") : ("soft", "teaching");
        string[] parameters = [Output, $"Tensor {Targets}", $"Tensor {lesson}"];
        var signature = Fit.List(4, "public static LossTerms Loss(", parameters, ")");
        return Text(
            $$"""
            /// <summary>{{distillation.Alpha}} of the loss is the teacher's, the rest the labels' (section 4, {{kind}} distillation).</summary>
            {{signature}}
            {
                using var scope = NewDisposeScope();
                using Scalar labelShare = 1 - {{Real(distillation.Alpha)}};
                using Scalar teacherShare = {{Real(distillation.Alpha)}};
                var label = {{Label("output.Class")}};
                {{(hard ? Hard : Soft(distillation))}}
                var total = labelShare * label + teacherShare * teacher;
                return new LossTerms(total, label, teacher).MoveToOuterDisposeScope(); // []
            }
            """
        );
    }

    private const string Hard = "var teacher = Losses.CrossEntropy(output.Distillation, verdict);";

    private static string Soft(DistillationSpec distillation) =>
        Text(
            $"""
            var teacher = Losses.SoftDistillation(
                output.Distillation,
                teaching,
                temperature: {distillation.Temperature},
                KlNormalizer.{distillation.Normalizer.ToString()}
            );
            """
        );
}
