using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>The compiled step against the module, which is its oracle: loss and every gradient, over specs drawn at random.</summary>
public class CompiledStepTests
{
    private const int Specs = 200;
    private const double LossBound = 1e-6;
    private const double GradientBound = 5e-6;

    public static TheoryData<int> Drawn => [.. Enumerable.Range(0, Specs)];

    /// <summary>One without drop path and one with.</summary>
    public static TheoryData<int> Both =>
        [
            Enumerable.Range(0, Specs).First(n => HasRate(n, "0")),
            Enumerable.Range(0, Specs).First(n => HasRate(n, "0.6")),
        ];

    private static bool HasRate(int draw, string rate) =>
        new DrawnSpec(draw).Text.Contains(
            $"DropPath = {rate}, DropPathRule = DropPathRule.Constant",
            StringComparison.Ordinal
        );

    [Theory, MemberData(nameof(Drawn))]
    public void Loss_and_gradients_are_the_modules(int draw)
    {
        using var scope = NewDisposeScope();
        var spec = new DrawnSpec(draw);
        using var network = spec.Compile();
        var inputs = spec.Inputs(network);

        var expected = network.Step(inputs);
        var gradients = network.Arena.Gradients.clone();
        network.Arena.Gradients.fill_(double.NaN); // nothing old is read
        Idle(network, gradients);
        var actual = network.CompiledStep(spec.MicroBatch, inputs);

        AssertClose(expected.Total, actual.Total, spec.Text);
        AssertPart(expected.Label, actual.Label, expected.Total, spec.Text);
        AssertPart(expected.Teacher, actual.Teacher, expected.Total, spec.Text);
        AssertGradients(network, gradients, inputs, spec.Text);
    }

    /// <summary>A step after a step, and one with other micro-batches, gives the same: nothing is left over.</summary>
    [Theory, MemberData(nameof(Both))]
    public void A_second_step_and_other_micro_batches_give_the_same(int draw)
    {
        using var scope = NewDisposeScope();
        var spec = new DrawnSpec(draw);
        using var network = spec.Compile();
        var inputs = spec.Inputs(network);
        var whole = network.CompiledStep(DrawnSpec.Batch, inputs);
        var gradients = network.Arena.Gradients.clone();

        foreach (var microBatch in (int[])[DrawnSpec.Batch, 2, 1])
        {
            var loss = network.CompiledStep(microBatch, inputs);
            AssertClose(whole.Total, loss.Total, $"micro-batch {microBatch}");
            AssertGradients(network, gradients, inputs, $"micro-batch {microBatch}");
        }
    }

    public static IEnumerable<object[]> Planned =>
        from row in Both.AsEnumerable<object[]>()
        from precision in Enum.GetValues<Precision>()
        select (object[])[row[0], precision];

    [Theory, MemberData(nameof(Planned))]
    public void A_step_allocates_nothing(int draw, Precision precision)
    {
        using var scope = NewDisposeScope();
        var spec = new DrawnSpec(draw, precision);
        using var network = spec.Compile();
        var step = network.NewCompiledStep(microBatch: 2);
        using var planned = (IDisposable)step;
        var inputs = Activator.CreateInstance(
            network.Spec.Type.GetNestedType("Inputs")!,
            spec.Inputs(network)
        )!;
        var measure = typeof(CompiledStepTests).GetMethod(nameof(Allocated), Private)!;

        var bytes = measure.MakeGenericMethod(inputs.GetType()).Invoke(null, [step, inputs]);

        Assert.Equal(0L, bytes);
    }

    private const System.Reflection.BindingFlags Private =
        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic;

    /// <summary>Managed bytes of ten steps, once the first ones have made the views.</summary>
    private static long Allocated<T>(Training.ITrainingStep<T> step, T inputs)
    {
        for (var warmUp = 0; warmUp < 3; warmUp++)
            step.Gradients(inputs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            step.Gradients(inputs);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>What neither step writes is 0 in both.</summary>
    private static void Idle(LiveNetwork network, Tensor gradients)
    {
        foreach (var tensor in network.Arena.Layout.Tensors)
            if (network.Part(gradients, tensor.Key).abs().max().ToDouble() == 0)
                network.Gradient(tensor.Key).zero_();
    }

    private static void AssertClose(Tensor expected, Tensor actual, string what)
    {
        var (e, a) = (expected.ToDouble(), actual.ToDouble());
        Assert.True(Math.Abs(e - a) <= LossBound * Math.Abs(e), $"{what}: loss {a}, not {e}");
    }

    /// <summary>A divergence near 0 is a small difference of larger numbers: logarithms, and the loss that it is in.</summary>
    private static void AssertPart(Tensor? expected, Tensor? actual, Tensor total, string what)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null)
            return;
        var (e, a) = (expected.ToDouble(), actual!.ToDouble());
        var bound = LossBound * Math.Max(1, total.ToDouble());
        Assert.True(Math.Abs(e - a) <= bound, $"{what}: part {a} of the loss, not {e}");
    }

    private static void AssertGradients(
        LiveNetwork network,
        Tensor expected,
        object[] inputs,
        string what
    )
    {
        var all = expected.norm().ToDouble();
        foreach (var tensor in network.Arena.Layout.Tensors)
        {
            var (e, a) = (network.Part(expected, tensor.Key), network.Gradient(tensor.Key));
            var bound = GradientBound * Math.Max(e.norm().ToDouble(), 1e-3 * all);
            var difference = Distance(e, a);
            Assert.True(
                difference <= bound || IsNearerToTheTruth(network, tensor.Key, e, a, inputs),
                $"{what}\n{tensor.Key} is off by {difference}, {bound} is allowed"
            );
        }
    }

    /// <summary>Where the images' gradients cancel, the module's own rounding passes the bound: then double precision decides.</summary>
    private static bool IsNearerToTheTruth(
        LiveNetwork network,
        string key,
        Tensor module,
        Tensor compiled,
        object[] inputs
    )
    {
        var exact = network.ExactGradients(inputs)[key];
        return Distance(compiled, exact) < Distance(module, exact);
    }

    private static double Distance(Tensor one, Tensor other) => (one - other).norm().ToDouble();
}
