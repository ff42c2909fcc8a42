using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>
/// Both heads' matrices lie one behind the other, so one product makes the logits of both; each head's are a corner of it. The biases
/// join the call that hands the logits out.
/// </summary>
internal static class OneHeadProduct
{
    public static readonly Pass<StepGraph> Pass = new(nameof(OneHeadProduct), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var calls = step.Calls.ToList();
        var answers = calls.Where(c => c.Is(Kernels.Answer)).ToList();
        var products = answers.ConvertAll(a => Maker(calls, Kernels.Product, 2, a));
        var biases = answers.ConvertAll(a => Maker(calls, Kernels.AddBias, 0, a).Operands[1]);
        calls.RemoveAll(c =>
            answers.Any(a => a == c || (c.Is(Kernels.AddBias) && c.Value(0) == a.Value(0)))
        );
        var first = calls.IndexOf(products[0]);
        calls.RemoveAll(products.Contains);
        calls.InsertRange(first, Joint(products, biases));
        return step with { Calls = calls };
    }

    private static KernelCall Maker(
        IEnumerable<KernelCall> calls,
        Kernel kernel,
        int operand,
        KernelCall answer
    ) => calls.Single(c => c.Is(kernel) && c.Value(operand) == answer.Value(0));

    private static IEnumerable<KernelCall> Joint(List<KernelCall> products, List<Operand> biases)
    {
        var tokens = products[0].Value(0).Root;
        var classes = products[0].Value(2).Columns;
        var logits = new StepValue(
            "Logits",
            null,
            tokens.Rows,
            classes * products.Count,
            Storage.Element
        );
        var weight =
            products.Count == 1
                ? products[0].Operands[1]
                : new Operand.Joined([.. products.Select(p => (Operand.Trained)p.Operands[1])]);
        yield return products[0] with
        {
            Operands = [Tape.Read(tokens), weight, Tape.Write(logits)],
        };
        yield return new(
            Kernels.Answers,
            [
                Tape.Read(logits),
                biases[0],
                biases.Count > 1 ? biases[1] : Operand.Absent.Instance,
                new Operand.Literal("logits"),
                new Operand.Literal("first"),
            ],
            null,
            Phase.Forward
        );
    }
}
