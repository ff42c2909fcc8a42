using DeitGen.Generators.Buffers;
using DeitGen.Generators.Gradients;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Passes;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>A pass makes evaluation cheaper and leaves its logits as they are.</summary>
public sealed class EvaluationPassTests
{
    private const int Images = 3;

    public static TheoryData<string> Passes =>
        [
            .. EvaluationPipeline
                .Network.Select(p => p.Name)
                .Concat(EvaluationPipeline.Calls.Select(p => p.Name))
                .Except([nameof(NothingDropped)]), // without it there is nothing to compare: dropped values are no calls
        ];

    public static TheoryData<int> Specs => StepSpecs.Numbers;

    [Theory, MemberData(nameof(Passes))]
    public void With_and_without_a_pass_logits_are_equal(string pass)
    {
        foreach (var number in Enumerable.Range(0, StepSpecs.All.Count))
        {
            var graph = StepSpecs.Lower(number).Graph;
            var run = new MachineRun(graph, Images);
            var with = run.Answers(Compile(graph));
            var without = run.Answers(Compile(graph, pass));
            Assert.Equal(graph.Heads.Count() * Images * graph.Head.Out, with.Count);
            Assert.All(with.Zip(without), pair => Assert.Equal(pair.Second, pair.First, 1e-11));
        }
    }

    [Theory, MemberData(nameof(Passes))]
    public void A_pass_does_something(string pass)
    {
        var graph = StepSpecs.Lower(3).Graph;
        Assert.NotEqual(Names(Compile(graph)), Names(Compile(graph, pass)));
    }

    [Theory, MemberData(nameof(Specs))]
    public void Behind_all_passes_every_call_is_one_of_the_runtimes(int spec) =>
        Assert.All(
            Compile(StepSpecs.Lower(spec).Graph).Calls,
            call => Assert.NotNull(call.Kernel.Method)
        );

    /// <summary>In the planned memory the logits are what they are with memory for every value.</summary>
    [Theory, MemberData(nameof(Specs))]
    public void Planned_memory_gives_the_same_logits(int spec)
    {
        var graph = StepSpecs.Lower(spec).Graph;
        var run = new MachineRun(graph, Images);
        var calls = Compile(graph);
        var shared = Sharing.Of(calls);
        var plan = BufferPlan.Of(shared);

        var actual = run.Answers(shared, value => plan.Offset(value) / 4 * Images);

        Assert.Equal(run.Answers(calls), actual);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_blocks()
    {
        long Bytes(int depth) =>
            BufferPlan
                .Of(Sharing.Of(Compile(StepSpecs.Lower($", Depth = {depth}", "").Graph)))
                .Bytes;
        Assert.Equal(Bytes(3), Bytes(12));
    }

    private static StepGraph Compile(DeitGraph graph, params string[] without)
    {
        var options = new CompileOptions(new(without), HasProbes: false);
        var network = EvaluationPipeline.Run(graph, options);
        return EvaluationPipeline.Run(ForwardPass.Of(network), options);
    }

    private static string Names(StepGraph calls) =>
        string.Join(' ', calls.Calls.Select(c => $"{c.Kernel.Name}/{c.Operands.Count}"));
}
