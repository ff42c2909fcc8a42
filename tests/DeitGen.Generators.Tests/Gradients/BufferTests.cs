using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>The plan of a step's memory.</summary>
public sealed class BufferTests
{
    public static TheoryData<int> Specs => StepSpecs.Numbers;

    /// <summary>Every byte remembers who wrote it; who reads must find itself.</summary>
    [Theory, MemberData(nameof(Specs))]
    public void What_is_read_is_what_was_written_there(int number)
    {
        var (graph, objective) = StepSpecs.Lower(number);
        foreach (var precision in Enum.GetValues<Precision>())
        foreach (var pass in StepSpecs.Passes.Append("none"))
            AssertUnharmed(Sharing.Of(StepSpecs.Compile(graph, objective, precision, pass)));
    }

    /// <summary>In the planned memory, at the planned offsets, a step gives what it gives with memory for every value.</summary>
    [Theory, MemberData(nameof(Specs))]
    public void A_step_in_planned_memory_gives_the_same_gradients(int number)
    {
        const int Images = 2;
        var (graph, objective) = StepSpecs.Lower(number);
        var run = new MachineRun(graph, Images);
        var step = StepSpecs.Compile(graph, objective);
        var (shared, plan) = Plan(step);

        var expected = run.Run(step);
        var actual = run.Run(shared, value => plan.Offset(value) / 4 * Images);

        Assert.Equal(expected.Loss, actual.Loss);
        foreach (var (key, gradient) in expected.Gradients)
            Assert.Equal(gradient, actual.Gradients[key]);
    }

    [Fact]
    public void Blocks_that_save_the_same_lie_at_one_distance_and_the_last_one_saves_less()
    {
        var (graph, objective) = StepSpecs.Lower(", Depth = 5", "");
        var plan = Plan(StepSpecs.Compile(graph, objective)).Plan;

        Assert.Equal([4, 1], plan.Blocks.Select(b => b.Count));
        Assert.True(plan.Blocks[1].Bytes < plan.Blocks[0].Bytes);
    }

    [Fact]
    public void What_blocks_share_does_not_grow_with_them()
    {
        long Shared(int depth)
        {
            var (graph, objective) = StepSpecs.Lower($", Depth = {depth}", "");
            var plan = Plan(StepSpecs.Compile(graph, objective)).Plan;
            return plan.Bytes - plan.SharedOffset;
        }
        Assert.Equal(Shared(3), Shared(12));
    }

    [Theory, MemberData(nameof(Specs))]
    public void In_bf16_a_step_saves_nearly_half(int number)
    {
        var (graph, objective) = StepSpecs.Lower(number);
        long Bytes(Precision precision) =>
            Plan(StepSpecs.Compile(graph, objective, precision))
                .Step.Values.Where(v => v.Storage is Storage.Element or Storage.Half)
                .Sum(v => v.Bytes);
        Assert.InRange(
            Bytes(Precision.Bf16),
            0.5 * Bytes(Precision.Fp32),
            0.65 * Bytes(Precision.Fp32)
        );
    }

    private static (StepGraph Step, BufferPlan Plan) Plan(StepGraph step)
    {
        var shared = Sharing.Of(step);
        return (shared, BufferPlan.Of(shared));
    }

    private static void AssertUnharmed(StepGraph step)
    {
        var plan = BufferPlan.Of(step);
        var owners = new StepValue?[plan.Bytes / 2];
        Span<StepValue?> Memory(StepValue value) =>
            owners.AsSpan((int)(plan.Offset(value) / 2), (int)(value.Bytes / 2));
        foreach (var input in step.Inputs)
            Memory(input).Fill(input);
        foreach (var call in step.Calls)
        {
            foreach (var touch in call.Touches.Where(t => t.Reads))
            foreach (var owner in Memory(touch.Value.Root))
                Assert.True(
                    owner == touch.Value.Root,
                    $"{call.Kernel.Name} of block {call.Block} reads {touch.Value.Root.Name} and finds {owner?.Name}"
                );
            foreach (var touch in call.Touches.Where(t => t.Writes))
                Memory(touch.Value.Root).Fill(touch.Value.Root);
        }
    }
}
