using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>What only evaluation calls.</summary>
internal sealed partial class StepMachine
{
    /// <summary>Logits as they were handed out: head by head, image by image.</summary>
    public List<double> Answers { get; } = [];

    private bool RunEvaluation(KernelCall call)
    {
        var o = call.Operands;
        switch (call.Kernel.Name)
        {
            case "TiledProduct":
                Product(ValueOf(o[0]), Numbers(o[1]), ValueOf(o[2]));
                return true;
            case "NormInPlace":
                Norm((Operand.Affine)o[1], ValueOf(o[0]), ValueOf(o[2]), null);
                return true;
            case "AddNormInPlace":
                Add(ValueOf(o[0]), (Operand.Branch)o[1], ValueOf(o[0]));
                Norm((Operand.Affine)o[2], ValueOf(o[0]), ValueOf(o[3]), null);
                return true;
            case "AttentionInPlace":
                Attend((Operand.Projections)o[0], ValueOf(o[1]), null, null);
                return true;
            case "BiasGeluInPlace":
                AddBias(ValueOf(o[0]), o[1]);
                Each(ValueOf(o[0]), (v, row, i) => At(v, row, i) = Gelu(At(v, row, i)));
                return true;
            case "Answer":
                Each(ValueOf(o[0]), (v, row, i) => Answers.Add(At(v, row, i)));
                return true;
            case "Answers":
                Hand(ValueOf(o[0]), Numbers(o[1]), 0);
                if (o[2] is Operand.Trained)
                    Hand(ValueOf(o[0]), Numbers(o[2]), 1);
                return true;
            default:
                return false;
        }
    }

    private void Hand(StepValue products, ArraySegment<double> bias, int head)
    {
        for (var image = 0; image < images; image++)
        for (var i = 0; i < bias.Count; i++)
            Answers.Add(
                At(products, image * products.Rows + head, head * bias.Count + i) + bias[i]
            );
    }

    private ArraySegment<double> Joined(Operand.Joined joined) =>
        new([.. joined.Parts.SelectMany(part => Numbers(part))]);
}
