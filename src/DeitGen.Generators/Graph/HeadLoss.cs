using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Graph.Operations;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph;

/// <summary>What one head learns from.</summary>
/// <param name="Head">The head.</param>
/// <param name="Token">The token that it reads: 0 or 1.</param>
/// <param name="Form">The loss.</param>
/// <param name="Share">Of the whole loss.</param>
internal sealed record HeadLoss(Linear Head, int Token, LossForm Form, double Share)
{
    /// <summary>The input that it is held against, by its name among the step's: Targets, Labels, Verdict, Teaching.</summary>
    public string Source { get; init; } = "";

    public double Smoothing { get; init; }

    public double Temperature { get; init; } = 1;

    /// <summary>What the kernel's loss is divided by: the classes, where the mean is over them too.</summary>
    public int Divisor { get; init; } = 1;

    /// <summary>Class or Dist, in the names of values.</summary>
    public string Name => Token == 0 ? "Class" : "Dist";

    public bool IsTeachers => Source is "Verdict" or "Teaching";

    public bool ReadsClasses => Form == LossForm.Labels;

    /// <summary>The input as a value; null where it is one class an image.</summary>
    public StepValue? Input => ReadsClasses ? null : new(Source, null, 1, Head.Out, Storage.Single);

    /// <summary>The calls: the head's product and the loss, which leaves the logits' gradient in their place.</summary>
    public void Record(Tape tape, StepValue token)
    {
        tape.Phase = Phase.Forward;
        var logits = Head.Record(tape, token, $"{Name}Logits", WeightPart.All);
        tape.Phase = Phase.Loss;
        tape.Call(Kernel, [Update(logits), .. Operands]);
        tape.OnBackward(() => tape.Replace(logits));
    }

    private Kernel Kernel =>
        Form switch
        {
            LossForm.SoftTargets => Kernels.SoftTargets,
            LossForm.Labels => Kernels.Labels,
            LossForm.Binary => Kernels.Binary,
            _ => Kernels.Divergence,
        };

    private IEnumerable<Operand> Operands
    {
        get
        {
            yield return Input is { } input
                ? Read(input)
                : new Operand.Literal(char.ToLowerInvariant(Source[0]) + Source.Substring(1));
            if (Form == LossForm.Labels)
                yield return new Operand.Literal(Text($"{(float)Smoothing}"));
            if (Form == LossForm.Divergence)
                yield return new Operand.Literal(Text($"{(float)Temperature}"));
            yield return new Operand.Literal($"{Name.ToLowerInvariant()}Weight");
        }
    }
}
