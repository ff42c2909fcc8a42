using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>The losses of a compiled step, and where it takes its inputs from.</summary>
internal sealed class StepLossHole(StepProgram p)
{
    private const int Indent = 12;

    private IReadOnlyList<HeadLoss> Losses => p.Objective.Losses;

    /// <summary>Copies a micro-batch's inputs to where the step reads them.</summary>
    public string Reads =>
        string.Join(
            "\n",
            p.Step.Inputs.Select(v =>
                    $"MicroBatch.Read(inputs.{v.Name}, first, v.{v.Name}); // {v.Sizing}"
                )
                .Concat(p.Drops ? [Masks] : [])
        );

    private string Masks =>
        Text(
            $"depth.Read(inputs.Keep, first); // [{p.DroppingBlocks}, 2, batch, 1, 1]: who keeps which branch"
        );

    public string Accumulator
    {
        get
        {
            if (Losses.Count == 1)
                return "new()";
            var teacher = Losses[1].IsTeachers ? "true" : "false";
            return Text($"new({Losses[0].Share}, {Losses[1].Share}, hasTeacher: {teacher})");
        }
    }

    public string Body
    {
        get
        {
            var text = new StepText(p.Names, StepSite.Outside);
            var calls = p.Calls(Phase.Loss, null).ToList();
            var lines = Losses.SelectMany(Prepared).Distinct().ToList();
            foreach (var (loss, call) in Losses.Zip(calls, (l, c) => (l, c)))
                lines.Add(
                    $"{Fit.List(Indent, $"var {Result(loss)} = {call.Kernel.Method}(", Arguments(text, call), ");")}"
                );
            lines.Add($"losses.Add({string.Join(", ", Losses.Select(Divided))});");
            return string.Join("\n", lines);
        }
    }

    private static IEnumerable<string> Prepared(HeadLoss loss)
    {
        var scale = loss.Divisor == 1 ? "batch" : Text($"(batch * {loss.Divisor}L)");
        yield return Text(
            $"var {StepNames.Lower(loss.Name)}Weight = {(float)loss.Share} / {scale};"
        );
        if (loss.ReadsClasses)
            yield return $"var {StepNames.Lower(loss.Source)} = MicroBatch.Classes(inputs.{loss.Source}, first, v.Images.Rows); // [B]";
    }

    private static IEnumerable<string> Arguments(StepText text, KernelCall call) =>
        call.Operands.Select(text.Of).Append("beta");

    private static string Result(HeadLoss loss) => $"{StepNames.Lower(loss.Name)}Loss";

    private static string Divided(HeadLoss loss) =>
        loss.Divisor == 1 ? Result(loss) : Text($"{Result(loss)} / {loss.Divisor}");
}
